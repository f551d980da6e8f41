package opplevd.report.results;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The open feed of a source, read line by line. A source that says nothing for a while is given up: this client, unlike
 * newer ones, can be told so for every single read.
 */
final class FeedConnection implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofSeconds(20);

    private final HttpURLConnection connection;
    private final BufferedReader reader;

    private FeedConnection(HttpURLConnection connection, BufferedReader reader) {
        this.connection = connection;
        this.reader = reader;
    }

    /** Asks for every record after seq. */
    static FeedConnection open(FeedSource source, long seq) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) source.after(seq).toURL().openConnection();
        connection.setConnectTimeout((int) CONNECT.toMillis());
        connection.setReadTimeout((int) SILENCE.toMillis());
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Accept", "application/x-ndjson");
        String credential = source.credential();
        if (credential != null) {
            connection.setRequestProperty("Authorization", "Bearer " + credential);
        }
        int status = connection.getResponseCode();
        if (status != HttpURLConnection.HTTP_OK) {
            connection.disconnect();
            throw new IOException(source.url() + " answers " + status
                    + (status == HttpURLConnection.HTTP_UNAUTHORIZED || status == HttpURLConnection.HTTP_NOT_FOUND
                            ? ": is the token one of role service?"
                            : ""));
        }
        return new FeedConnection(
                connection,
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8)));
    }

    /**
     * The next record.
     *
     * @return null at the end
     */
    @org.jspecify.annotations.Nullable
    String next() throws IOException {
        String line = reader.readLine();
        while (line != null && line.isBlank()) {
            line = reader.readLine();
        }
        return line;
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}
