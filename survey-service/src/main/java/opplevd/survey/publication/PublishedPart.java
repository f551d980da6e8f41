package opplevd.survey.publication;

import java.nio.charset.StandardCharsets;

/**
 * What is published about a municipality's part of a round: small numbers are removed, and it never changes again.
 *
 * @param document JSON as in the feed (docs/feed.md), without its place there: the same answers give the same text
 */
public record PublishedPart(String publicationId, int version, String roundId, String municipalityId, String document) {
    public PublishedPart {
        if (version < 1 || !document.startsWith("{") || !document.endsWith("}")) {
            throw new IllegalArgumentException("not a publication: " + publicationId);
        }
    }

    /** Removes small numbers and writes down the rest. */
    public static PublishedPart of(CountedPart counted) {
        return new PublishedPart(
                counted.part().publicationId(),
                1,
                counted.round().id(),
                counted.municipality().id(),
                PartDocument.write(counted));
    }

    /** The document in UTF-8. */
    public byte[] bytes() {
        return document.getBytes(StandardCharsets.UTF_8);
    }

    /** Its line of the feed, with its place. */
    String line(long seq) {
        return line(seq, document);
    }

    static String line(long seq, String document) {
        return "{\"seq\":" + seq + "," + document.substring(1);
    }
}
