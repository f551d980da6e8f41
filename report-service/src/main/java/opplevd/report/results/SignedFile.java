package opplevd.report.results;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import io.micronaut.http.HttpStatus;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opplevd.kit.digest.Sha256;
import opplevd.kit.refusal.Refusal;

/**
 * A feed that came as a file (docs/feed.md): its lines can be read only after its last line, which signs all before it, has been
 * verified. It waits on the disk meanwhile; closing deletes it.
 */
final class SignedFile implements AutoCloseable {
    private static final Pattern SIGNATURE =
            Pattern.compile("\\{\"kind\":\"SIGNATURE\",\"jws\":\"([A-Za-z0-9_.-]+)\"\\}");

    private final Path lines;

    private SignedFile(Path lines) {
        this.lines = lines;
    }

    /**
     * Takes a file whole.
     *
     * @throws Refusal when it is cut off, changed, or signed by somebody else than the source
     */
    static SignedFile verified(FeedFile source, InputStream body) throws IOException {
        SignedFile file = new SignedFile(Files.createTempFile("opplevd-feed-", ".ndjson"));
        try {
            file.take(source, body);
            return file;
        } catch (IOException | RuntimeException refused) {
            file.close();
            throw refused;
        }
    }

    private void take(FeedFile source, InputStream body) throws IOException {
        MessageDigest digest = Sha256.start();
        String signature = null;
        try (BufferedReader in = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
                BufferedWriter out = Files.newBufferedWriter(lines)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (signature != null) {
                    throw refused("reader.feed-file-changed", source);
                }
                Matcher last = SIGNATURE.matcher(line);
                if (last.matches()) {
                    signature = last.group(1);
                } else {
                    digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
                    out.write(line);
                    out.newLine();
                }
            }
        }
        if (signature == null) {
            throw refused("reader.feed-file-unsigned", source);
        }
        verify(source, signature, HexFormat.of().formatHex(digest.digest()));
    }

    private static void verify(FeedFile source, String signature, String digest) {
        try {
            JWSObject signed = JWSObject.parse(signature);
            if (!(signed.getHeader().getJWK() instanceof ECKey key)
                    || !JWSAlgorithm.ES256.equals(signed.getHeader().getAlgorithm())
                    || !key.computeThumbprint().toString().equals(source.key())) {
                throw refused("reader.feed-file-stranger", source);
            }
            if (!signed.verify(new ECDSAVerifier(key))
                    || !signed.getPayload().toString().equals(digest)) {
                throw refused("reader.feed-file-changed", source);
            }
        } catch (ParseException | JOSEException broken) {
            throw refused("reader.feed-file-changed", source);
        }
    }

    private static Refusal refused(String message, FeedFile source) {
        return new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, message, source.name());
    }

    BufferedReader read() throws IOException {
        return Files.newBufferedReader(lines);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(lines);
    }
}
