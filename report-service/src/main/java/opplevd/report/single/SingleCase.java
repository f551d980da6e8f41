package opplevd.report.single;

import java.util.ArrayList;
import java.util.List;
import opplevd.report.export.CasePaper;
import opplevd.report.export.CaseText;
import opplevd.report.wording.Voice;

/** The same in a paper for the council: what it comes to, why there is no K, and the answers as a table. */
public final class SingleCase {
    private SingleCase() {}

    public static void tell(SingleSection section, CaseText text, Voice voice) {
        text.paragraph(CaseText.sentence(section.finding()), section.answered()).paragraph(section.why());
        section.cautions().forEach(text::paragraph);
        if (!section.rows().isEmpty()) {
            text.table(table(section, voice));
        }
    }

    private static CasePaper.Table table(SingleSection section, Voice voice) {
        List<String> head = new ArrayList<>(List.of(voice.text("report.column.part")));
        List<String> figures = section.direct()
                ? List.of(
                        "single.column.worse", "single.column.asexpected", "single.column.better", "single.column.most")
                : List.of("report.column.experience", "report.column.interval");
        figures.forEach(key -> head.add(voice.text(key)));
        head.add(voice.text("report.column.n"));
        List<List<String>> rows = section.rows().stream().map(SingleCase::row).toList();
        String caption = voice.text(section.direct() ? "single.direct" : "single.experience");
        return new CasePaper.Table(caption, head, 1, rows);
    }

    private static List<String> row(SingleSection.Row row) {
        if (!row.reason().isEmpty()) {
            return List.of(row.name(), row.reason());
        }
        List<String> cells = new ArrayList<>(List.of(row.name()));
        cells.addAll(row.cells());
        cells.add(row.n());
        return cells;
    }
}
