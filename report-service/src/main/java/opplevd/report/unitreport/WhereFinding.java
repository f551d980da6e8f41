package opplevd.report.unitreport;

import java.util.List;
import opplevd.quality.QualityRatio;
import opplevd.quality.Verdict;
import opplevd.report.wording.Voice;

/** The sentence over the dumbbell: which items make up the distance, or how many items lie below and above 1. */
final class WhereFinding {
    private static final double MOST = 0.5;
    private static final int NAMED = 3;

    private WhereFinding() {}

    static String of(QualityRatio whole, List<Part> items, Voice voice) {
        if (items.stream().noneMatch(Part::isShown)) {
            return voice.text("report.where.hidden");
        }
        if (items.stream()
                .filter(Part::isShown)
                .noneMatch(part -> part.ratio().verdict().isPresent())) {
            return voice.text("report.where.no-interval");
        }
        List<String> most = most(items);
        boolean below = whole.verdict().filter(Verdict.BELOW::equals).isPresent();
        if (below && !most.isEmpty()) {
            return voice.forOneOr(most.size(), "report.where.most", voice.quoted(most));
        }
        return counts(items, voice);
    }

    /** The items that are surely below 1, if they are few and together make up more than half of what pulls K down. */
    private static List<String> most(List<Part> items) {
        List<Part> below = items.stream().filter(part -> part.is(Verdict.BELOW)).toList();
        double pulled = pull(below);
        boolean most = pulled < 0 && pulled < MOST * pull(items);
        return most && below.size() <= NAMED ? below.stream().map(Part::name).toList() : List.of();
    }

    /** NaN where contributions are hidden. */
    private static double pull(List<Part> items) {
        return items.stream()
                .mapToDouble(part -> Math.min(0, part.quality().contribution()))
                .sum();
    }

    private static String counts(List<Part> items, Voice voice) {
        int below = (int) items.stream().filter(part -> part.is(Verdict.BELOW)).count();
        int above = (int) items.stream().filter(part -> part.is(Verdict.ABOVE)).count();
        int all = (int) items.stream().filter(Part::isShown).count();
        if (below > 0 && above > 0) {
            return voice.text("report.where.both", below, above);
        }
        if (below > 0) {
            return voice.forOneOr(below, "report.where.below", below, all);
        }
        return above > 0 ? voice.forOneOr(above, "report.where.above", above, all) : voice.text("report.where.none");
    }
}
