package opplevd.report.unitreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opplevd.quality.Alpha;
import opplevd.report.results.PublishedUnit;
import opplevd.report.results.Questionnaire;
import opplevd.report.results.Reliability;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/**
 * How well did the questionnaire measure here? Whether a dimension's items belong together, and where expectation stands at
 * the top of the scale, so that K cannot rise.
 *
 * @param finding whether each dimension may be read as one thing; empty where it cannot be said
 * @param ceiling about items whose expectation stands at the top; empty where there are none
 * @param rows alpha of each dimension with two items or more; empty where too few answered
 */
public record Instrument(String finding, String text, String ceiling, List<Row> rows) {
    /** From here on a dimension is usually read as one thing. */
    private static final double HOLDS = 0.7;

    /** Complete answers, and alpha of experience and of expectation. */
    public record Row(String name, String items, String n, String experience, String expectation) {}

    public Instrument {
        rows = List.copyOf(rows);
    }

    static Instrument of(
            PublishedUnit unit, Questionnaire asked, List<Part> dimensions, List<Part> items, Voice voice) {
        List<Row> rows = new ArrayList<>();
        List<String> loose = new ArrayList<>();
        for (Part dimension : dimensions) {
            long size = asked.items().stream()
                    .filter(item -> item.dimension().equals(dimension.key()))
                    .count();
            Reliability sums = reliability(unit).get(dimension.key());
            if (size >= 2 && dimension.isShown() && sums != null && sums.n() >= Alpha.MIN_N) {
                Alpha experience = alpha(sums.n(), sums.experience());
                Alpha expectation = alpha(sums.n(), sums.expectation());
                rows.add(new Row(
                        dimension.name(),
                        voice.whole(size),
                        voice.whole(sums.n()),
                        written(experience, voice),
                        written(expectation, voice)));
                if (!(experience.alpha() >= HOLDS)) {
                    loose.add(dimension.name());
                }
            }
        }
        String finding = rows.isEmpty() ? "" : finding(loose, voice);
        String text = voice.text(rows.isEmpty() ? "report.instrument.few" : "report.instrument.text");
        return new Instrument(finding, text, ceiling(items, voice), rows);
    }

    private static Map<String, @Nullable Reliability> reliability(PublishedUnit unit) {
        Map<String, @Nullable Reliability> published = unit.reliability();
        return published == null ? Map.of() : published;
    }

    private static Alpha alpha(int n, Reliability.Side side) {
        return Alpha.of(n, side.sums(), side.products());
    }

    private static String written(Alpha alpha, Voice voice) {
        return Double.isNaN(alpha.alpha()) ? voice.text("report.instrument.alike") : voice.two(alpha.alpha());
    }

    private static String finding(List<String> loose, Voice voice) {
        return loose.isEmpty()
                ? voice.text("report.instrument.holds")
                : voice.forOneOr(loose.size(), "report.instrument.loose", voice.quoted(loose));
    }

    private static String ceiling(List<Part> items, Voice voice) {
        List<String> high = items.stream()
                .filter(Part::isShown)
                .filter(part -> part.quality().quality().ceiling().high())
                .map(Part::name)
                .toList();
        return high.isEmpty() ? "" : voice.text("report.instrument.ceiling", voice.quoted(high));
    }
}
