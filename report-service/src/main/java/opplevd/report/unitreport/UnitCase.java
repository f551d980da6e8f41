package opplevd.report.unitreport;

import java.util.ArrayList;
import java.util.List;
import opplevd.report.export.CasePaper;
import opplevd.report.export.CasePaper.Block;
import opplevd.report.export.CasePaper.Heading;
import opplevd.report.export.CasePaper.Paragraph;
import opplevd.report.measure.Tried;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/** A unit's report as a paper for the council: the verdict, the figures, what changed, and how sure it is. All of it the page's. */
final class UnitCase {
    private UnitCase() {}

    static CasePaper of(UnitPage page, Tried tried, Voice voice) {
        UnitPage.Rail rail = page.rail();
        String title = voice.text("paper.case.title", rail.unit(), rail.round());
        String who = voice.text("paper.case.who", rail.municipality(), rail.asked(), rail.published());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(voice.text("paper.case.verdict")));
        HiddenUnit hidden = page.hidden();
        UnitPage.Sections sections = page.sections();
        if (hidden != null) {
            blocks.add(new Paragraph(hidden.verdict() + " " + hidden.second()));
        }
        if (sections != null) {
            tell(sections, blocks, voice);
        }
        tell(tried, blocks, voice);
        if (sections != null) {
            uncertain(blocks, voice);
        }
        return new CasePaper(title, who, blocks);
    }

    private static void tell(UnitPage.Sections sections, List<Block> blocks, Voice voice) {
        Opening opening = sections.opening();
        blocks.add(new Paragraph((opening.verdict() + " " + opening.second()).strip()));
        blocks.add(new Paragraph(figures(sections.figures(), voice)));
        sections.figures().cautions().forEach(caution -> blocks.add(new Paragraph(caution)));
        blocks.add(new Heading(voice.text("paper.case.figures")));
        blocks.add(table(sections.where(), voice));
        blocks.add(new Heading(voice.text("report.change")));
        blocks.add(new Paragraph(sentence(sections.moved().finding())));
        add(sections.moved().sides(), blocks);
    }

    /** What was decided to do; proposals that wait for a decision are not for the council. */
    private static void tell(Tried tried, List<Block> blocks, Voice voice) {
        blocks.add(new Heading(voice.text("paper.case.measures")));
        List<List<String>> decided = tried.decided();
        if (decided.isEmpty()) {
            blocks.add(new Paragraph(voice.text("paper.case.measures.none")));
            return;
        }
        List<String> head = List.of(
                voice.text("paper.case.measure"),
                voice.text("paper.case.measure.state"),
                voice.text("paper.case.measure.who"),
                voice.text("report.column.verdict"),
                voice.text("report.column.k"));
        blocks.add(new CasePaper.Table(voice.text("paper.case.measures.note"), head, 4, decided));
    }

    private static void uncertain(List<Block> blocks, Voice voice) {
        blocks.add(new Heading(voice.text("paper.case.uncertain")));
        blocks.add(new Paragraph(voice.text("paper.case.uncertain.text")));
        blocks.add(new Paragraph(voice.text("report.how.cannot.level") + " " + voice.text("report.how.cannot.order")));
        blocks.add(new Paragraph(voice.text("report.how.cannot.cap") + " " + voice.text("report.how.cannot.why")));
        blocks.add(new Paragraph(voice.text("paper.case.anonymous")));
    }

    private static void add(@Nullable String text, List<Block> blocks) {
        if (text != null && !text.isEmpty()) {
            blocks.add(new Paragraph(text));
        }
    }

    /** A finding that stands over a chart has no full stop; in a paper it is a sentence. */
    static String sentence(String finding) {
        return finding.isEmpty() || finding.endsWith(".") ? finding : finding + ".";
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
        return new CasePaper.Table(sentence(where.finding()), head, 1, rows);
    }
}
