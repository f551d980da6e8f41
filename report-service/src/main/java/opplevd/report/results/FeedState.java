package opplevd.report.results;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How is it going with a source?
 *
 * @param seq how far it has been read
 * @param trouble why it isn't read further, in a sentence; null when all is well
 * @param unreadable whether the source stands at a record that cannot be taken in
 * @param reachedAt when it was last read to the end; null = never yet
 */
record FeedState(
        String source,
        long seq,
        @Nullable String trouble,
        boolean unreadable,
        @Nullable Instant reachedAt) {
    static FeedState unread(String source) {
        return new FeedState(source, 0, null, false, null);
    }

    FeedState at(long newSeq) {
        return new FeedState(source, newSeq, null, false, reachedAt);
    }

    FeedState reached(long newSeq, Instant now) {
        return new FeedState(source, newSeq, null, false, now);
    }

    FeedState inTrouble(String sentence, boolean cannotRead) {
        return new FeedState(source, seq, sentence, cannotRead, reachedAt);
    }
}
