package opplevd.standalone.run;

import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

/** One import as a multipart request: a round's name and three files, streamed from the disk. */
public record ImportRequest(String round, Path questionnaire, Path units, Path answers) {
    /** The service refuses a larger file, so that nobody waits for an upload in vain. */
    private static final long LARGEST = 1L << 30;

    /**
     * Looks at the files before anything is sent.
     *
     * @throws Trouble naming a file that is missing, unreadable or too large
     */
    public void check() {
        for (Path file : List.of(questionnaire, units, answers)) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new Trouble(file + ": there is no such file that can be read.");
            }
            if (length(file) > LARGEST) {
                throw new Trouble(file.getFileName() + ": the file is " + length(file) / 1_000_000
                        + " MB, and an import takes at most " + LARGEST / 1_000_000
                        + " MB: split it by municipality, with a round's name for each.");
            }
        }
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new Trouble(file + " can't be read: " + e.getMessage() + ".", e);
        }
    }

    /** Sends everything; the listener hears how it goes. */
    public Api.Answer send(Api api, UploadListener listener) {
        String boundary = "opplevd-" + UUID.randomUUID();
        listener.begins(length(questionnaire) + length(units) + length(answers));
        HttpRequest request = api.request("/api/v1/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body(boundary, listener::sent)))
                .build();
        try {
            return api.send(request);
        } finally {
            listener.ends();
        }
    }

    /** Hears how an upload goes. */
    public interface UploadListener {
        void begins(long bytes);

        void sent(long bytes);

        void ends();
    }

    private InputStream body(String boundary, LongConsumer sent) {
        List<InputStream> parts = new ArrayList<>();
        parts.add(text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"round\"\r\n"
                + "Content-Type: text/plain; charset=UTF-8\r\n\r\n" + round));
        addFile(parts, boundary, "questionnaire", questionnaire, sent);
        addFile(parts, boundary, "units", units, sent);
        addFile(parts, boundary, "answers", answers, sent);
        parts.add(text("\r\n--" + boundary + "--\r\n"));
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    private static void addFile(List<InputStream> parts, String boundary, String name, Path file, LongConsumer sent) {
        parts.add(text("\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\""
                + name + (name.equals("questionnaire") ? ".yaml" : ".csv")
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        try {
            parts.add(new Counted(new FileInputStream(file.toFile()), sent));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Counted extends FilterInputStream {
        private final LongConsumer sent;

        Counted(InputStream in, LongConsumer sent) {
            super(in);
            this.sent = sent;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            if (read > 0) {
                sent.accept(read);
            }
            return read;
        }
    }
}
