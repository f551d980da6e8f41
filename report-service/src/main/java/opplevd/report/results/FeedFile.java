package opplevd.report.results;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;

/**
 * One installation whose results come as signed files, since it can't be connected.
 *
 * @param name what the source is called in the database and in messages; never changed
 * @param key thumbprint (RFC 7638) of the key that its files must be signed with, told by another way than the file
 */
@EachProperty("opplevd.feed.files")
record FeedFile(@Parameter String name, String key) {
    FeedFile {
        if (!key.matches("[A-Za-z0-9_-]{43}")) {
            throw new IllegalArgumentException("opplevd.feed.files." + name + ".key is no thumbprint of a key: " + key);
        }
    }
}
