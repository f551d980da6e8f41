package opplevd.standalone.run;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A round that the report-service serves, or soon will. */
public record PublishedRound(Settings settings, String token, String name) {
    private static final int SECONDS = 60;

    /** Waits until the report-service serves each service area of each municipality in the units file. */
    public void await(Path units) throws InterruptedException {
        Api report = new Api(settings.reportUrl(), token);
        for (String path : areas(units)) {
            awaitServed(report, path);
        }
    }

    private void awaitServed(Api report, String path) throws InterruptedException {
        for (int tenth = 0; tenth < SECONDS * 10; tenth++) {
            if (report.get(path).succeeded()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new Trouble("The round is published, but the report-service has not shown it within " + SECONDS
                + " s: its log in " + settings.home().resolve("log") + " tells why.");
    }

    private Set<String> areas(Path units) {
        Set<String> paths = new LinkedHashSet<>();
        CsvReader.CsvReaderBuilder builder = CsvReader.builder().detectBomHeader(true);
        try (CsvReader<NamedCsvRecord> rows =
                builder.fieldSeparator(separator(units)).ofNamedCsvRecord(units)) {
            rows.forEach(row -> paths.add("/api/v1/rounds/" + encode(name) + "/municipalities/"
                    + encode(row.getField("municipality_code").strip()) + "/areas/"
                    + encode(row.getField("service_area").strip()) + "/quality"));
        } catch (IOException e) {
            throw new Trouble(units + " can't be read: " + e.getMessage() + ".", e);
        }
        return paths;
    }

    private static char separator(Path units) throws IOException {
        try (java.util.stream.Stream<String> lines = java.nio.file.Files.lines(units)) {
            return lines.findFirst().orElse("").contains(";") ? ';' : ',';
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
