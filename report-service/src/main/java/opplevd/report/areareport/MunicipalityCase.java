package opplevd.report.areareport;

import java.util.ArrayList;
import java.util.List;
import opplevd.report.export.CasePaper;
import opplevd.report.export.CasePaper.Block;
import opplevd.report.export.CasePaper.Heading;
import opplevd.report.export.CasePaper.Paragraph;
import opplevd.report.measure.Tried;
import opplevd.report.wording.Voice;

/** A municipality's report as a paper for the council: the verdict of each service, the figures, what moved, and how sure it is. */
final class MunicipalityCase {
    private MunicipalityCase() {}

    static CasePaper of(MunicipalityPage page, Tried tried, Voice voice) {
        String title = voice.text("paper.case.title", page.name(), page.round());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(voice.text("paper.case.verdict")));
        blocks.add(new Paragraph(sentence(page.heading())));
        Trends trends = page.trends();
        if (trends != null) {
            blocks.add(new Paragraph(sentence(trends.finding())));
        }
        page.areas().forEach(area -> tell(area, blocks, voice));
        tell(tried, blocks, voice);
        blocks.add(new Heading(voice.text("paper.case.uncertain")));
        blocks.add(new Paragraph(voice.text("paper.case.uncertain.text")));
        blocks.add(new Paragraph(voice.text("report.how.cannot.level") + " " + voice.text("report.how.cannot.order")));
        blocks.add(new Paragraph(voice.text("paper.case.anonymous")));
        return new CasePaper(title, page.published(), blocks);
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

    private static void tell(MunicipalityPage.Area area, List<Block> blocks, Voice voice) {
        blocks.add(new Heading(area.title()));
        add(List.of(area.verdict(), area.figure(), area.answered()), blocks);
        add(List.of(area.others(), area.unweighted()), blocks);
        StripTable parts = area.parts();
        if (parts != null) {
            blocks.add(parts(parts, voice));
        }
        if (!area.standing().finding().isEmpty()) {
            blocks.add(new Paragraph(
                    sentence(area.standing().finding()) + " " + area.standing().differ()));
        }
        if (!area.units().isEmpty()) {
            blocks.add(units(area, voice));
        }
        Moves moves = area.moves();
        if (moves != null) {
            add(List.of(sentence(moves.finding()), moves.sides()), blocks);
        }
    }

    private static void add(List<String> sentences, List<Block> blocks) {
        String text = String.join(
                " ", sentences.stream().filter(sentence -> !sentence.isEmpty()).toList());
        if (!text.isEmpty()) {
            blocks.add(new Paragraph(text));
        }
    }

    /** A finding that stands over a chart has no full stop; in a paper it is a sentence. */
    private static String sentence(String finding) {
        return finding.endsWith(".") ? finding : finding + ".";
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

    private static CasePaper.Table units(MunicipalityPage.Area area, Voice voice) {
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
