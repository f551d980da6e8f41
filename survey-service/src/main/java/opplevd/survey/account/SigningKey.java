package opplevd.survey.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Set;

/**
 * The key that signs sessions and tokens: {@code signing.jwk} in the directory of keys, made once. Of two instances that start
 * together one makes it and the other reads it.
 */
@Singleton
final class SigningKey {
    private final ECKey key;

    SigningKey(@Value("${opplevd.keys:.opplevd/keys}") String directory) {
        this.key = readOrMake(Path.of(directory));
    }

    ECKey key() {
        return key;
    }

    ECKey publicKey() {
        return key.toPublicJWK();
    }

    private static ECKey readOrMake(Path directory) {
        Path file = directory.resolve("signing.jwk");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(directory);
                make(directory, file);
            }
            return ECKey.parse(Files.readString(file));
        } catch (IOException unusable) {
            throw new UncheckedIOException("OPPLEVD_KEYS: " + file + " can't be read or made", unusable);
        } catch (ParseException | JOSEException broken) {
            throw new IllegalStateException("OPPLEVD_KEYS: " + file + " is no signing key", broken);
        }
    }

    /** Whole and on disk before it has its name; the name is taken by whoever comes first. */
    private static void make(Path directory, Path file) throws IOException, JOSEException {
        ECKey made = new ECKeyGenerator(Curve.P_256)
                .keyUse(KeyUse.SIGNATURE)
                .keyIDFromThumbprint(true)
                .generate();
        Path draft = directory.resolve("signing-" + Secrets.random() + ".tmp");
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            try (FileChannel out = FileChannel.open(
                    draft,
                    options,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                ByteBuffer bytes = ByteBuffer.wrap(made.toJSONString().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.createLink(file, draft);
            try (FileChannel folder = FileChannel.open(directory, StandardOpenOption.READ)) {
                folder.force(true);
            }
        } catch (FileAlreadyExistsException anotherWasFirst) {
            return;
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
