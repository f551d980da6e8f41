package opplevd.survey.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A large import streams. Few rows here; {@code -Dopplevd.rows=1000000 -Dopplevd.surefire.argLine=-Xmx512m} shows that a
 * million rows of twenty pairs fit.
 */
class LargeImportTest {
    private static final int ROWS = Integer.getInteger("opplevd.rows", 20_000);
    private static final int UNITS = 200;
    private static final int ITEMS = 20;

    @Test
    void a_large_file_is_counted_as_it_streams_and_leaves_nothing_on_the_disk() throws IOException {
        try (RunningService service = new RunningService(LargeImportTest.class, Map.of())) {
            long before = spooled();
            HttpResponse<String> answer =
                    service.send(service.request("/api/v1/imports", service.token("secretariat", ""))
                            .header("Content-Type", "multipart/form-data; boundary=between")
                            .POST(BodyPublishers.ofInputStream(LargeImportTest::body))
                            .build());
            assertEquals(200, answer.statusCode(), answer.body());
            assertEquals(before, spooled());
            String feed = service.get("/api/v1/published", service.token("service", ""))
                    .body();
            assertTrue(feed.contains("\"responses\":" + ROWS / UNITS + ","), () -> feed.substring(0, 500));
        }
    }

    private static long spooled() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("opplevd-import-"))
                    .count();
        }
    }

    private static InputStream body() {
        Random random = new Random(1);
        return new SequenceInputStream(Collections.enumeration(List.of(
                text(field("round", "") + "large"),
                text(field("questionnaire", "questionnaire.yaml") + questionnaire()),
                text(field("units", "units.csv")
                        + "municipality_code,municipality,service_area,unit,unit_name,invited\n"),
                new Lines(UNITS, unit -> "3431,Dovre,kindergarten,U" + unit + ",Unit " + unit + ",\n"),
                text(field("answers", "answers.csv") + header()),
                new Lines(ROWS, row -> answers(row, random)),
                text("\r\n--between--\r\n"))));
    }

    private static String field(String name, String file) {
        return "\r\n--between\r\nContent-Disposition: form-data; name=\"" + name + "\""
                + (file.isEmpty() ? "" : "; filename=\"" + file + "\"\r\nContent-Type: text/csv") + "\r\n\r\n";
    }

    private static String questionnaire() {
        StringBuilder yaml = new StringBuilder("""
                key: large
                title: {en: Large}
                scale: {min: 1, max: 6}
                dimensions: [{key: d, title: {en: D}}]
                items:
                """);
        for (int item = 0; item < ITEMS; item++) {
            yaml.append("  - {key: i").append(item).append(", dimension: d, text: {en: Text}}\n");
        }
        return yaml.toString();
    }

    private static String header() {
        StringBuilder header = new StringBuilder("unit,respondent");
        for (int item = 0; item < ITEMS; item++) {
            header.append(",F_i").append(item).append(",O_i").append(item);
        }
        return header.append('\n').toString();
    }

    private static String answers(int row, Random random) {
        StringBuilder line = new StringBuilder("U" + row % UNITS + ",r" + row);
        for (int cell = 0; cell < 2 * ITEMS; cell++) {
            line.append(',').append(1 + random.nextInt(6));
        }
        return line.append('\n').toString();
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Lines made as they are read. */
    private static final class Lines extends InputStream {
        private final int lines;
        private final IntFunction<String> line;
        private InputStream current = text("");
        private int made;

        Lines(int lines, IntFunction<String> line) {
            this.lines = lines;
            this.line = line;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = current.read(into, offset, length);
            while (read < 0 && made < lines) {
                StringBuilder some = new StringBuilder();
                for (int i = 0; i < 200 && made < lines; i++) {
                    some.append(line.apply(made++));
                }
                current = text(some.toString());
                read = current.read(into, offset, length);
            }
            return read;
        }
    }
}
