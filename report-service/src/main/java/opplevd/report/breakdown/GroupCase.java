package opplevd.report.breakdown;

import java.util.List;
import opplevd.report.export.CasePaper;
import opplevd.report.export.CaseText;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/** The groups of those who answered in a paper for the council: whether they get the same, and their figures as a table. */
public final class GroupCase {
    private GroupCase() {}

    /** Nothing where the round isn't told so. */
    public static void tell(@Nullable ByGroup groups, CaseText text, Voice voice) {
        if (groups != null) {
            text.paragraph(CaseText.sentence(groups.finding()), groups.sub()).table(table(groups, voice));
        }
    }

    private static CasePaper.Table table(ByGroup groups, Voice voice) {
        List<String> head = List.of(
                voice.text("breakdown.column." + groups.by()),
                voice.text("report.column.k"),
                voice.text("report.column.interval"),
                voice.text("report.column.experience"),
                voice.text("report.column.expectation"),
                voice.text("report.column.n"));
        List<List<String>> rows = groups.rows().stream()
                .map(row -> row.reason().isEmpty()
                        ? List.of(row.name(), row.k(), row.interval(), row.experience(), row.expectation(), row.n())
                        : List.of(row.name(), row.reason()))
                .toList();
        return new CasePaper.Table(voice.text("breakdown." + groups.by()), head, 1, rows);
    }
}
