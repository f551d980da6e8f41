package opplevd.report.results;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of the feed: a municipality's part of a round as it was published, a corrected version of it, its withdrawal,
 * or the comments on one of its units.
 *
 * @param seq place in the source's feed, from 1
 * @param version 1, and one more for each correction
 * @param reason why there is a new version; null for the first
 * @param publishedAt when the part was closed; null for a withdrawal
 * @param of of comments: the publication that the unit's results stand in
 * @param unit of comments: the unit's id
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
record FeedRecord(
        long seq,
        Kind kind,
        String publication,
        int version,
        @Nullable String reason,
        @Nullable Instant publishedAt,
        @Nullable Round round,
        @Nullable Municipality municipality,
        @Nullable List<PublishedArea> areas,
        @Nullable String of,
        @Nullable String unit,
        @Nullable List<ReleasedComment> comments) {

    FeedRecord {
        Objects.requireNonNull(kind, "kind is missing");
        Objects.requireNonNull(publication, "publication is missing");
        if (seq < 1 || version < 1) {
            throw new IllegalArgumentException("seq " + seq + ", version " + version);
        }
        if (kind == Kind.PUBLICATION) {
            Objects.requireNonNull(publishedAt, "publishedAt is missing");
            Objects.requireNonNull(round, "round is missing");
            Objects.requireNonNull(municipality, "municipality is missing");
            Objects.requireNonNull(areas, "areas are missing");
            if (areas.stream().map(PublishedArea::key).distinct().count() != areas.size()) {
                throw new IllegalArgumentException("a service area is listed twice");
            }
        }
        if (kind == Kind.COMMENTS) {
            Objects.requireNonNull(of, "of is missing");
            Objects.requireNonNull(unit, "unit is missing");
            Objects.requireNonNull(comments, "comments are missing");
        }
        areas = areas == null ? List.of() : List.copyOf(areas);
        comments = comments == null ? List.of() : List.copyOf(comments);
    }

    /** What a line says. A kind that is not listed here cannot be read, so the feed waits there. */
    enum Kind {
        PUBLICATION,
        WITHDRAWAL,
        COMMENTS
    }

    /** The round that a publication is a part of. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Round(
            String id,
            String name,
            @Nullable String network,
            String source,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable Asked asked) {
        Round {
            Objects.requireNonNull(id, "round.id is missing");
            Objects.requireNonNull(name, "round.name is missing");
            Objects.requireNonNull(source, "round.source is missing");
        }
    }

    /** The municipality that a publication is about, with every code it has had; the code of today is the last. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Municipality(String id, String name, List<String> codes) {
        Municipality {
            Objects.requireNonNull(id, "municipality.id is missing");
            Objects.requireNonNull(name, "municipality.name is missing");
            codes = List.copyOf(codes);
            if (codes.isEmpty()) {
                throw new IllegalArgumentException("municipality " + name + " has no code");
            }
        }
    }
}
