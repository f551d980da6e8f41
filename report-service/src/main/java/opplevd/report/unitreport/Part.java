package opplevd.report.unitreport;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import opplevd.quality.NodeStatus;
import opplevd.quality.QualityRatio;
import opplevd.quality.Verdict;
import opplevd.report.node.PartQuality;
import opplevd.report.results.Questionnaire;
import opplevd.report.wording.Voice;

/** A dimension or an item with the name that a page gives it. */
record Part(String name, PartQuality quality) {

    /** What pulls K down most comes first; where contributions are hidden, the lowest K; what is hidden comes last. */
    private static final Comparator<Part> MOST_FIRST = Comparator.comparing((Part part) -> !part.isShown())
            .thenComparingDouble(part -> part.quality.contribution())
            .thenComparingDouble(part -> part.isShown() ? part.ratio().k() : 0);

    static List<Part> dimensions(List<PartQuality> parts, Questionnaire asked, Voice voice) {
        Map<String, String> names = asked.dimensions().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Questionnaire.Dimension::key, d -> voice.of(d.title(), d.key())));
        return sorted(parts, names);
    }

    static List<Part> items(List<PartQuality> parts, Questionnaire asked, Voice voice) {
        Map<String, String> names = asked.items().stream()
                .collect(java.util.stream.Collectors.toMap(Questionnaire.Item::key, item -> name(item, voice)));
        return sorted(parts, names);
    }

    private static String name(Questionnaire.Item item, Voice voice) {
        return voice.nameOf(item.label(), item.text(), item.key());
    }

    private static List<Part> sorted(List<PartQuality> parts, Map<String, String> names) {
        return parts.stream()
                .map(part -> new Part(names.getOrDefault(part.key(), part.key()), part))
                .sorted(MOST_FIRST)
                .toList();
    }

    String key() {
        return quality.key();
    }

    boolean isShown() {
        return quality.quality().shown();
    }

    QualityRatio ratio() {
        return quality.quality().ratio();
    }

    /**
     * Whether K lies on one side of 1 and the contribution on the other, as they are written: not all who answered this part count
     * in the whole.
     */
    boolean pointsTwoWays() {
        return isShown()
                && Math.abs(ratio().k() - 1) >= 0.005
                && Math.abs(quality.contribution()) >= 0.0005
                && (ratio().k() > 1) != (quality.contribution() > 0);
    }

    boolean is(Verdict verdict) {
        return isShown() && ratio().verdict().filter(verdict::equals).isPresent();
    }

    /** Why there are no figures. */
    String reason(Voice voice) {
        return reason(quality.quality().visibility(), voice);
    }

    static String reason(NodeStatus visibility, Voice voice) {
        return voice.text("report.hidden." + visibility.name().toLowerCase(java.util.Locale.ROOT));
    }
}
