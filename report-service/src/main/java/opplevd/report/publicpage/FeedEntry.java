package opplevd.report.publicpage;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import opplevd.report.areareport.Headline;
import opplevd.report.measure.Shown;
import opplevd.report.results.AreaInRound;
import opplevd.report.wording.Voice;

/**
 * Something new that everybody may see: results that a municipality opened, or a measure that it finished and shows to residents.
 *
 * @param id never changes and is never used again
 * @param path of the page that shows it; empty where no page does
 */
public record FeedEntry(URI id, String title, Instant updated, String author, String path, String text) {

    /** Results: the same sentence as on the public page. */
    static FeedEntry of(OpenReport report, Voice voice) {
        AreaInRound where = report.where();
        String key = String.join("/", where.municipalityId(), where.roundId(), where.areaKey());
        return new FeedEntry(
                URI.create("urn:uuid:" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8))),
                plain(voice.text("report.front.area", report.title(voice), where.municipalityName()) + ", "
                        + where.roundName()),
                where.publishedAt().truncatedTo(ChronoUnit.SECONDS),
                plain(where.municipalityName()),
                "/open/" + OpenLinks.part(where.municipalityCode()) + "/areas/" + OpenLinks.part(where.areaKey())
                        + "?round=" + where.roundId(),
                plain(Headline.of(List.of(report.named(voice)), voice) + " " + report.answered(voice)));
    }

    /**
     * A finished measure, in its owner's words.
     *
     * @param ended the day
     * @param code of the municipality when it shows results too; empty when not
     */
    static FeedEntry of(Shown measure, LocalDate ended, String code, Voice voice) {
        String where = measure.unit().isEmpty() ? "" : measure.unit() + ", ";
        return new FeedEntry(
                URI.create("urn:uuid:" + measure.id()),
                plain(measure.title()),
                ended.atStartOfDay(ZoneOffset.UTC).toInstant(),
                plain(where + measure.municipality()),
                code.isEmpty() ? "" : "/open/" + OpenLinks.part(code) + "#said",
                plain(voice.text("measure.public.said") + ": " + measure.youSaid() + " "
                        + voice.text("measure.public.did") + ": " + measure.weDid()));
    }

    /** XML has no place for control characters. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\t\\n\\r]]", "").strip();
    }
}
