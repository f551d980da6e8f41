package opplevd.report.areareport;

import java.util.List;
import opplevd.report.breakdown.GroupCase;
import opplevd.report.export.CasePaper;
import opplevd.report.export.CaseText;
import opplevd.report.measure.Tried;
import opplevd.report.single.SingleCase;
import opplevd.report.single.SingleSection;
import opplevd.report.wording.Voice;

/** A municipality's report as a paper for the council: the verdict of each service, the figures, what moved, and how sure it is. */
final class MunicipalityCase {
    private MunicipalityCase() {}

    static CasePaper of(MunicipalityPage page, Tried tried, Voice voice) {
        CaseText text = new CaseText(voice)
                .heading(voice.text("paper.case.verdict"))
                .paragraph(CaseText.sentence(page.heading()));
        Trends trends = page.trends();
        if (trends != null) {
            text.paragraph(CaseText.sentence(trends.finding()));
            trends.fromFirst().forEach(text::paragraph);
        }
        page.areas().forEach(area -> tell(area, text, voice));
        return text.measures(tried.decided())
                .uncertain()
                .paper(voice.text("paper.case.title", page.name(), page.round()), page.published());
    }

    private static void tell(AreaSection area, CaseText text, Voice voice) {
        text.heading(area.title());
        SingleSection single = area.single();
        if (single != null) {
            SingleCase.tell(single, text, voice);
        } else {
            text.paragraph(area.verdict(), area.figure(), area.answered()).paragraph(area.others(), area.unweighted());
        }
        StripTable parts = area.parts();
        if (parts != null) {
            text.table(parts(parts, voice));
        }
        if (!area.standing().finding().isEmpty()) {
            text.paragraph(
                    CaseText.sentence(area.standing().finding()),
                    area.standing().differ());
        }
        if (!area.units().isEmpty()) {
            text.table(units(area, voice));
        }
        Moves moves = area.moves();
        if (moves != null) {
            text.paragraph(CaseText.sentence(moves.finding()), moves.sides());
        }
        GroupCase.tell(area.groups(), text, voice);
    }

    private static CasePaper.Table parts(StripTable parts, Voice voice) {
        List<String> head = List.of(
                voice.text("report.column.part"),
                voice.text("report.column.k"),
                voice.text("report.column.interval"),
                voice.text("report.column.experience"),
                voice.text("report.column.expectation"),
                voice.text("report.column.n"));
        List<List<String>> rows = parts.rows().stream()
                .map(row -> row.k().isEmpty()
                        ? List.of(row.name(), row.verdict())
                        : List.of(
                                row.name(),
                                row.k(),
                                row.interval(),
                                row.experience(),
                                row.expectation(),
                                row.answers()))
                .toList();
        return new CasePaper.Table(voice.text("open.area.parts.finding"), head, 1, rows);
    }

    private static CasePaper.Table units(AreaSection area, Voice voice) {
        List<String> head = List.of(
                voice.text("report.municipality.column.unit"),
                voice.text("report.municipality.column.verdict"),
                voice.text("report.column.k"),
                voice.text("report.municipality.column.answers"));
        List<List<String>> rows = area.units().stream()
                .map(unit -> unit.figure().isEmpty()
                        ? List.of(unit.name(), unit.verdict())
                        : List.of(unit.name(), unit.verdict(), unit.figure(), unit.answers()))
                .toList();
        return new CasePaper.Table(voice.text("report.municipality.units"), head, 2, rows);
    }
}
