package opplevd.report.results;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import io.micronaut.core.bind.annotation.Bindable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One survey-service that results are pulled from.
 *
 * @param name what the source is called in the database and in messages; never changed
 * @param url where the survey-service answers, without the path of the feed
 * @param token the API token of role service
 * @param tokenFile where the token stands instead, read anew each time, so that it can be exchanged
 */
@EachProperty("opplevd.feed.sources")
record FeedSource(
        @Parameter String name,
        URI url,
        @Nullable @Bindable String token,
        @Nullable @Bindable Path tokenFile) {

    FeedSource {
        if (!url.isAbsolute()) {
            throw new IllegalArgumentException("opplevd.feed.sources." + name + ".url is no address: " + url);
        }
    }

    URI after(long seq) {
        return URI.create(url.toString().replaceAll("/+$", "") + "/api/v1/published?after=" + seq);
    }

    /** The token to show; null when none is given. */
    @Nullable
    String credential() throws IOException {
        if (tokenFile != null) {
            return Files.readString(tokenFile).strip();
        }
        return token == null || token.isBlank() ? null : token;
    }
}
