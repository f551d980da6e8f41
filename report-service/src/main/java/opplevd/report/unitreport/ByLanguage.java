package opplevd.report.unitreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.quality.Member;
import opplevd.quality.Pairwise;
import opplevd.quality.QualityRatio;
import opplevd.report.results.PublishedBreakdown;
import opplevd.report.results.Questionnaire;
import opplevd.report.results.ScopeSums;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/**
 * Do those who answer in different languages get the same? Each language's K with its interval, as a sample of the service as a
 * process: nobody knows how many of each language were asked.
 *
 * @param finding which is surely higher than which; that it can't be told, or that nothing may be told
 */
public record ByLanguage(String finding, List<Row> rows) {
    private static final double CONFIDENCE = 0.95;
    private static final double ALPHA = 0.05;

    /**
     * A language.
     *
     * @param reason why it has no figures; else empty
     */
    public record Row(
            String name,
            String reason,
            String k,
            String interval,
            String experience,
            String expectation,
            String verdict,
            String n) {}

    public ByLanguage {
        rows = List.copyOf(rows);
    }

    /** Null where the round isn't told by language. */
    static @Nullable ByLanguage of(@Nullable PublishedBreakdown given, Questionnaire.Scale scale, Voice voice) {
        if (given == null || given.languages().isEmpty()) {
            return null;
        }
        List<Row> rows = new ArrayList<>();
        List<Member> shown = new ArrayList<>();
        given.languages().forEach((language, sums) -> {
            rows.add(row(language, sums, scale, voice));
            if (sums.shown()) {
                shown.add(new Member(language, sums.scores()));
            }
        });
        return new ByLanguage(finding(shown, voice), rows);
    }

    /** What a language calls itself. */
    static String name(String language) {
        return Language.of(language).map(Language::ownName).orElse(language);
    }

    /** One language's K; ask only where it is shown. */
    static QualityRatio ratio(ScopeSums sums) {
        return QualityRatio.ofUnit(sums.scores(), 0, CONFIDENCE);
    }

    private static Row row(String language, ScopeSums sums, Questionnaire.Scale scale, Voice voice) {
        if (!sums.shown()) {
            String reason =
                    voice.text("report.hidden." + sums.visibility().name().toLowerCase(Locale.ROOT));
            return new Row(name(language), reason, "", "", "", "", "", "");
        }
        QualityRatio ratio = ratio(sums);
        return new Row(
                name(language),
                "",
                voice.k(ratio),
                voice.intervalOrReason(ratio, scale.min(), scale.max()),
                voice.two(ratio.meanExperience()),
                voice.two(ratio.meanExpectation()),
                voice.shortly(ratio),
                voice.whole(ratio.n()));
    }

    private static String finding(List<Member> shown, Voice voice) {
        if (shown.isEmpty()) {
            return voice.text("breakdown.hidden");
        }
        if (shown.size() == 1) {
            return voice.text("breakdown.one", name(shown.getFirst().id()));
        }
        List<String> sure = new ArrayList<>();
        for (Pairwise.Pair pair : Pairwise.ofUnits(shown, ALPHA).pairs()) {
            if (pair.pHolm() < ALPHA) {
                boolean first = pair.ratio() > 1;
                sure.add(voice.text(
                        "breakdown.higher", name(first ? pair.a() : pair.b()), name(first ? pair.b() : pair.a())));
            }
        }
        return sure.isEmpty() ? voice.text("breakdown.cannot-tell") : String.join(" ", sure);
    }

    /** The figures for a table of programs, in full precision. */
    static Map<String, ScopeSums> figures(@Nullable PublishedBreakdown given) {
        return given == null ? Map.of() : given.languages();
    }
}
