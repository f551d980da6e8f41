package opplevd.report.unitreport;

import java.util.ArrayList;
import java.util.List;
import opplevd.report.breakdown.ByGroup;
import opplevd.report.breakdown.GroupCase;
import opplevd.report.export.CasePaper;
import opplevd.report.export.CaseText;
import opplevd.report.measure.Tried;
import opplevd.report.single.SingleCase;
import opplevd.report.wording.Voice;

/** A unit's report as a paper for the council: the verdict, the figures, what changed, and how sure it is. All of it the page's. */
final class UnitCase {
    private UnitCase() {}

    static CasePaper of(UnitPage page, Tried tried, Voice voice) {
        CaseText text = new CaseText(voice).heading(voice.text("paper.case.verdict"));
        HiddenUnit hidden = page.hidden();
        UnitPage.Sections sections = page.sections();
        if (hidden != null) {
            text.paragraph(hidden.verdict(), hidden.second())
                    .paragraph(CaseText.sentence(hidden.next()), hidden.advice());
        }
        if (sections != null) {
            tell(sections, text, voice);
        }
        text.measures(tried.decided());
        if (sections != null) {
            text.uncertain();
        }
        return paper(text, page.rail(), voice);
    }

    /** Where each item has one answer and there is no K. */
    static CasePaper of(SingleUnitPage page, Tried tried, Voice voice) {
        CaseText text = new CaseText(voice).heading(voice.text("paper.case.verdict"));
        SingleCase.tell(page.section(), text, voice);
        return paper(text.measures(tried.decided()), page.rail(), voice);
    }

    private static CasePaper paper(CaseText text, UnitPage.Rail rail, Voice voice) {
        return text.paper(
                voice.text("paper.case.title", rail.unit(), rail.round()),
                voice.text("paper.case.who", rail.municipality(), rail.asked(), rail.published()));
    }

    private static void tell(UnitPage.Sections sections, CaseText text, Voice voice) {
        Opening opening = sections.opening();
        text.paragraph(opening.verdict(), opening.second())
                .paragraph(opening.changed())
                .paragraph(
                        figures(sections.figures(), voice), sections.figures().division())
                .paragraph(opening.sure());
        sections.figures().cautions().forEach(text::paragraph);
        text.heading(voice.text("paper.case.figures"))
                .table(table(sections.where(), voice))
                .heading(voice.text("report.change"))
                .paragraph(CaseText.sentence(sections.moved().finding()))
                .paragraph(sections.moved().sides());
        ByGroup groups = sections.groups();
        if (groups != null) {
            GroupCase.tell(groups, text.heading(voice.text("breakdown." + groups.by())), voice);
        }
    }

    /** The figure line as a sentence: each figure with its unit and label, in the line's order. */
    private static String figures(FigureLine line, Voice voice) {
        List<String> figures = new ArrayList<>();
        figures.add(line.k() + " " + line.label());
        for (FigureLine.Figure figure : line.others()) {
            String value = figure.unit().isEmpty() ? figure.value() : figure.value() + " " + figure.unit();
            figures.add(value + " " + figure.label());
        }
        return voice.text("paper.case.line", String.join("; ", figures));
    }

    private static CasePaper.Table table(Where where, Voice voice) {
        List<String> head = List.of(
                voice.text("report.column.part"),
                voice.text("report.column.k"),
                voice.text("report.column.interval"),
                voice.text("report.column.experience"),
                voice.text("report.column.expectation"),
                voice.text("report.column.n"));
        List<List<String>> rows = where.table().stream()
                .map(row -> row.reason().isEmpty()
                        ? List.of(row.name(), row.k(), row.interval(), row.experience(), row.expectation(), row.n())
                        : List.of(row.name(), row.reason()))
                .toList();
        return new CasePaper.Table(CaseText.sentence(where.finding()), head, 1, rows);
    }
}
