package opplevd.report.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.Asked;
import opplevd.report.results.Difference;
import opplevd.report.wording.Voice;

/** Who is not in a comparison, and what makes it less sure than its figures say, in words. */
final class Notes {
    private Notes() {}

    static List<String> of(Comparison comparison, Voice voice) {
        List<String> notes = new ArrayList<>();
        int missing = comparison.missing().size();
        if (missing > 0) {
            notes.add(voice.forOneOr(missing, "network.notes.missing", missing));
        }
        int withoutK = comparison.withoutK().size();
        if (withoutK > 0) {
            notes.add(voice.forOneOr(
                    withoutK, "network.notes.without-k", withoutK, String.join(", ", comparison.withoutK())));
        }
        Sharers sharers = comparison.sharers();
        if (sharers.withdrawn() > 0) {
            notes.add(voice.forOneOr(sharers.withdrawn(), "network.notes.withdrawn", sharers.withdrawn()));
        }
        if (sharers.alone() > 0) {
            notes.add(
                    voice.forOneOr(sharers.alone(), "network.notes.alone", sharers.alone(), Sharers.FEWEST_ANONYMOUS));
        }
        if (sharers.shown().stream().anyMatch(AreaInRound::isAnonymous)) {
            notes.add(voice.text("network.notes.letters"));
        }
        notes.addAll(refused(comparison, voice));
        return notes;
    }

    private static List<String> refused(Comparison comparison, Voice voice) {
        List<String> said = new ArrayList<>();
        for (Difference difference : List.of(Difference.QUESTIONNAIRE, Difference.SCALE)) {
            List<String> names = comparison.notComparable().stream()
                    .filter(one -> one.difference() == difference)
                    .map(one -> one.area().municipalityName())
                    .distinct()
                    .toList();
            if (!names.isEmpty()) {
                said.add(voice.text(
                        "network.notes.other-" + difference.name().toLowerCase(Locale.ROOT), voice.list(names)));
            }
        }
        comparison.notComparable().stream()
                .filter(one -> one.difference() == Difference.WHO_ANSWERS)
                .forEach(one -> said.add(voice.text(
                        "network.notes.other-who",
                        one.area().municipalityName(),
                        asked(Objects.requireNonNull(one.area().asked()), voice),
                        asked(Objects.requireNonNull(one.others()), voice))));
        return said;
    }

    private static String asked(Asked asked, Voice voice) {
        return voice.text("network.asked." + asked.name());
    }

    static List<String> warnings(Benchmark benchmark, Voice voice) {
        return Warning.of(benchmark).stream()
                .map(warning -> switch (warning.kind()) {
                    case CLOSED_FAR_APART -> voice.text("network.warning.closed", warning.high());
                    case MODES_DIFFER -> voice.text("network.warning.modes", warning.low(), warning.high());
                })
                .toList();
    }
}
