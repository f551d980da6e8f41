package opplevd.report.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opplevd.report.export.CasePaper.Block;
import opplevd.report.wording.Voice;

/** Writes a paper for the council piece by piece; how it ends is the same for a unit and a municipality. */
public final class CaseText {
    private final Voice voice;
    private final List<Block> blocks = new ArrayList<>();

    public CaseText(Voice voice) {
        this.voice = voice;
    }

    public CaseText heading(String text) {
        blocks.add(new CasePaper.Heading(text));
        return this;
    }

    /** One paragraph of these sentences; nothing where all of them are empty. */
    public CaseText paragraph(String... sentences) {
        String text =
                Stream.of(sentences).filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
        if (!text.isEmpty()) {
            blocks.add(new CasePaper.Paragraph(text));
        }
        return this;
    }

    public CaseText table(CasePaper.Table table) {
        blocks.add(table);
        return this;
    }

    /** What was decided to do; proposals that wait for a decision are not for the council. */
    public CaseText measures(List<List<String>> decided) {
        heading(voice.text("paper.case.measures"));
        if (decided.isEmpty()) {
            return paragraph(voice.text("paper.case.measures.none"));
        }
        List<String> head = List.of(
                voice.text("paper.case.measure"),
                voice.text("paper.case.measure.state"),
                voice.text("paper.case.measure.who"),
                voice.text("report.column.verdict"),
                voice.text("report.column.k"));
        return table(new CasePaper.Table(voice.text("paper.case.measures.note"), head, 4, decided));
    }

    /** How sure the figures are, and what K can't say. */
    public CaseText uncertain() {
        return heading(voice.text("paper.case.uncertain"))
                .paragraph(voice.text("paper.case.uncertain.text"))
                .paragraph(cannot("level"), voice.text("report.how.cannot.order"))
                .paragraph(voice.text("report.how.cannot.cap"), cannot("why"));
    }

    /** What the administration proposes that the council decides: theirs to write, so only its place is here. */
    private CaseText resolution() {
        return heading(voice.text("paper.case.resolution")).paragraph(voice.text("paper.case.resolution.text"));
    }

    /** What stands as a line of a list on the page is a sentence here. */
    private String cannot(String what) {
        return voice.text("report.how.cannot") + ": " + voice.inside(voice.text("report.how.cannot." + what));
    }

    /** The paper, with the promise that every one makes and room for what is to be decided. */
    public CasePaper paper(String title, String who) {
        paragraph(voice.text("paper.case.anonymous")).resolution();
        return new CasePaper(title, who, blocks);
    }

    /** A finding that stands over a chart has no full stop; in a paper it is a sentence. */
    public static String sentence(String finding) {
        return finding.isEmpty() || finding.endsWith(".") ? finding : finding + ".";
    }
}
