package opplevd.survey.intake;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import opplevd.survey.box.KeyFile;

/**
 * Tells whether two imports have the same content without keeping anything that answers could be guessed from: an HMAC
 * under a key that lies beside the round keys, outside the database.
 */
@Singleton
final class ContentMac {
    private static final int KEY_BYTES = 32;

    private final Path directory;
    private final Path file;

    ContentMac(@Value("${opplevd.keys:.opplevd/keys}") String directory) {
        this.directory = Path.of(directory).toAbsolutePath();
        this.file = this.directory.resolve("import.key");
    }

    /** 64 hexadecimal digits, from the digests of the three files. */
    String of(byte[] questionnaire, byte[] units, byte[] answers) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            mac.update(questionnaire);
            mac.update(units);
            return HexFormat.of().formatHex(mac.doFinal(answers));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HmacSHA256", missing);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the key of imports can't be read from " + file, unreadable);
        }
    }

    private byte[] key() throws IOException {
        if (!Files.exists(file)) {
            byte[] fresh = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(fresh);
            KeyFile.createDirectory(directory);
            KeyFile.createOnce(file, Base64.getEncoder().encode(fresh));
        }
        return Base64.getDecoder()
                .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
    }
}
