package opplevd.report.publicpage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import opplevd.report.export.AreaSheet;
import opplevd.report.wording.Voice;

/** What the open figures of a municipality are: which sets there are, and what each column means. */
public record OpenDataPage(String name, String code, List<DataSet> areas, List<Column> columns) {

    /** A service area with a data set of its own. */
    public record DataSet(String key, String title, String rounds) {}

    /** A column by its name in the files, and what it means. */
    public record Column(String key, String meaning) {}

    public OpenDataPage {
        areas = List.copyOf(areas);
        columns = List.copyOf(columns);
    }

    static OpenDataPage of(List<OpenReport> reports, Voice voice) {
        Set<String> keys = new LinkedHashSet<>();
        reports.forEach(report -> keys.add(report.where().areaKey()));
        List<DataSet> sets = new ArrayList<>();
        for (String key : keys) {
            List<OpenReport> own = reports.stream()
                    .filter(report -> report.where().areaKey().equals(key))
                    .toList();
            List<String> rounds = own.stream()
                    .map(report -> report.where().roundName())
                    .distinct()
                    .toList();
            sets.add(new DataSet(key, own.getFirst().title(voice), voice.list(rounds)));
        }
        List<Column> columns = Stream.concat(Stream.of("kind", "visibility", "verdict"), AreaSheet.figures().stream())
                .map(key -> new Column(key, voice.text("open.data.column." + key.toLowerCase(java.util.Locale.ROOT))))
                .toList();
        return new OpenDataPage(
                reports.getFirst().where().municipalityName(),
                reports.getFirst().where().municipalityCode(),
                sets,
                columns);
    }
}
