package opplevd.report.unitreport;

import java.util.ArrayList;
import java.util.List;
import opplevd.quality.QualityRatio;
import opplevd.report.node.NodeQuality;
import opplevd.report.wording.Voice;

/**
 * The figures beside the verdict, always in this order: K with its interval, O, F, how many answered, how many chose the
 * highest expectation; and the cautions that belong to them.
 *
 * @param shape ABOVE, UNSURE or BELOW; empty where there is no interval
 * @param division that K has more decimals than are shown, where the reader's own division gives another; else empty
 */
public record FigureLine(
        String shape, String k, String label, List<Figure> others, String division, List<String> cautions) {
    private static final double VERY_LOW_RATE = 0.3;
    private static final double LOW_RATE = 0.5;

    /** One figure: 4,19 "of 6" experience (O). */
    public record Figure(String value, String unit, String label) {}

    static FigureLine of(NodeQuality now, boolean open, Voice voice) {
        QualityRatio ratio = now.overall().ratio();
        int min = now.asked().scale().min();
        int max = now.asked().scale().max();
        String interval = voice.interval(ratio, min, max);
        String label =
                interval.isEmpty() ? voice.text("report.figure.k.alone") : voice.text("report.figure.k", interval);
        String of = voice.text("report.of", max);
        List<Figure> others = List.of(
                new Figure(voice.two(ratio.meanExperience()), of, voice.text("report.figure.o")),
                new Figure(voice.two(ratio.meanExpectation()), of, voice.text("report.figure.f")),
                answered(now, open, voice),
                ceiling(now, voice));
        return new FigureLine(
                Voice.shape(ratio), voice.k(ratio), label, others, voice.division(ratio), cautions(now, open, voice));
    }

    private static Figure answered(NodeQuality now, boolean open, Voice voice) {
        String responses = voice.whole(now.responses());
        if (Double.isNaN(now.responseRate())) {
            return new Figure(responses, "", voice.text(open ? "report.figure.open" : "report.figure.unknown"));
        }
        String of = voice.text("report.of", invited(now));
        return new Figure(responses, of, voice.text("report.figure.responses", voice.percent(now.responseRate())));
    }

    private static Figure ceiling(NodeQuality now, Voice voice) {
        String share = voice.whole(Math.round(now.overall().ceiling().share() * 100));
        return new Figure(share, voice.text("report.figure.percent"), voice.text("report.figure.top"));
    }

    private static List<String> cautions(NodeQuality now, boolean open, Voice voice) {
        List<String> cautions = new ArrayList<>();
        if (now.responseRate() < LOW_RATE) {
            String key = now.responseRate() < VERY_LOW_RATE ? "report.caution.rate" : "report.caution.half";
            cautions.add(voice.text(key, now.responses(), invited(now)));
        }
        if (Double.isNaN(now.responseRate())) {
            cautions.add(voice.text(open ? "report.caution.open" : "report.caution.unknown"));
        }
        switch (now.overall().ratio().status()) {
            case ZERO_VARIANCE -> cautions.add(voice.text("report.interval.zero-variance"));
            case TOO_FEW, NO_DATA -> cautions.add(voice.text("report.interval.too-few"));
            case CENSUS -> cautions.add(voice.text("report.interval.census"));
            case OK -> {
                // the interval stands in the line itself
            }
        }
        if (now.overall().ceiling().high()) {
            cautions.add(voice.text("report.caution.top"));
        }
        return cautions;
    }

    private static int invited(NodeQuality now) {
        Integer invited = now.invited();
        if (invited == null) {
            throw new IllegalStateException("a response rate without invited");
        }
        return invited;
    }
}
