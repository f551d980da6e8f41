package opplevd.survey.box;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Where do the round keys lie? One file a part in {@code OPPLEVD_KEYS}, a directory that all instances share, outside
 * the database and its back-ups, wrapped (AES-256-GCM) by the master key: the file that {@code OPPLEVD_MASTER_KEY}
 * names, or {@code master.key} beside them.
 */
@Singleton
public final class KeyRing {
    private static final String KEY = ".round";
    private static final String COPIES = "copies.txt";
    private static final Duration REMEMBERED = Duration.ofSeconds(20);

    private final Path directory;
    private final Path master;
    private final SecureRandom random = new SecureRandom();
    // short, so that a key destroyed by another instance does not live on in this one
    private final Cache<String, RoundKey> opened =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();

    @Inject
    KeyRing(@Value("${opplevd.keys:.opplevd/keys}") String directory, @Value("${opplevd.master.key:}") String master) {
        this.directory = Path.of(directory).toAbsolutePath();
        this.master = master.isEmpty() ? this.directory.resolve("master.key") : Path.of(master);
    }

    /** The key of a part. @throws KeyUnreadable when it is missing or does not open */
    public RoundKey of(String partId) {
        RoundKey known = opened.getIfPresent(partId);
        if (known == null) {
            known = new RoundKey(unwrapped(partId));
            opened.put(partId, known);
        }
        return known;
    }

    /** Makes the part's key unless it has one; on disk, directory included, when this returns. */
    public void create(String partId) {
        try {
            KeyFile.createDirectory(directory);
            if (!Files.exists(file(partId))) {
                byte[] secret = new byte[RoundKey.SECRET_BYTES];
                random.nextBytes(secret);
                KeyFile.createOnce(file(partId), wrapped(partId, secret));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no key can be written to " + directory, e);
        }
        unwrapped(partId);
    }

    /** Does the key lie there and open? Reads the file anew. */
    public boolean readable(String partId) {
        try {
            unwrapped(partId);
            return true;
        } catch (KeyUnreadable e) {
            return false;
        }
    }

    /** Has the part a key file, readable or not? */
    public boolean exists(String partId) {
        return Files.exists(file(partId));
    }

    /** Overwrites and deletes the part's key. Copies made elsewhere ({@link #copies}) are the operator's to destroy. */
    public void destroy(String partId) {
        opened.invalidate(partId);
        try {
            KeyFile.destroy(file(partId));
        } catch (IOException e) {
            throw new UncheckedIOException("the key of part " + partId + " could not be destroyed", e);
        }
    }

    /** Notes that a copy of a part's key was made; call it before the copy is written. */
    public void noteCopy(KeyCopy copy) {
        try {
            KeyFile.append(directory.resolve(COPIES), copy.at() + "\t" + copy.partId() + "\t" + copy.to() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the list of key copies can't be written", e);
        }
    }

    /** Every copy that was ever made, in order. */
    public List<KeyCopy> copies() {
        Path list = directory.resolve(COPIES);
        if (!Files.exists(list)) {
            return List.of();
        }
        try {
            return Files.readAllLines(list).stream()
                    .map(line -> line.split("\t", 3))
                    .map(cell -> new KeyCopy(Instant.parse(cell[0]), cell[1], cell[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the list of key copies can't be read", e);
        }
    }

    /** A key for HMAC-SHA256, of the whole installation and for this purpose alone: HKDF of the master key. */
    public SecretKey derived(String purpose) {
        try {
            KeyFile.createDirectory(directory);
            makeMaster();
            return RoundKey.derived(Base64.getDecoder().decode(text(master)), "opplevd " + purpose, "HmacSHA256");
        } catch (IOException e) {
            throw new UncheckedIOException("the master key " + master + " can't be read", e);
        }
    }

    private Path file(String partId) {
        if (!partId.matches("[0-9a-zA-Z-]{1,64}")) {
            throw new IllegalArgumentException("not a part");
        }
        return directory.resolve(partId + KEY);
    }

    private byte[] wrapped(String partId, byte[] secret) throws IOException {
        makeMaster();
        byte[] nonce = RoundKey.nonce();
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, partId, secret);
        byte[] all = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, all, nonce.length, sealed.length);
        return Base64.getEncoder().encode(all);
    }

    private void makeMaster() throws IOException {
        if (!Files.exists(master)) {
            refuseToReplaceMaster();
            byte[] fresh = new byte[RoundKey.SECRET_BYTES];
            random.nextBytes(fresh);
            KeyFile.createOnce(master, Base64.getEncoder().encode(fresh));
        }
    }

    private void refuseToReplaceMaster() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            if (files.anyMatch(file -> file.getFileName().toString().endsWith(KEY))) {
                throw new IOException("the master key " + master + " is missing while round keys wrapped by it exist");
            }
        }
    }

    byte[] unwrapped(String partId) {
        Path file = file(partId);
        try {
            byte[] all = Base64.getDecoder().decode(text(file));
            if (all.length != RoundKey.NONCE_BYTES + RoundKey.SECRET_BYTES + RoundKey.TAG_BITS / 8) {
                throw new IllegalArgumentException("the file is torn");
            }
            byte[] nonce = Arrays.copyOf(all, RoundKey.NONCE_BYTES);
            return crypt(Cipher.DECRYPT_MODE, nonce, partId, Arrays.copyOfRange(all, nonce.length, all.length));
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw new KeyUnreadable(partId, String.valueOf(e.getMessage()), e);
        }
    }

    private byte[] crypt(int mode, byte[] nonce, String partId, byte[] bytes) throws IOException {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            SecretKeySpec key = new SecretKeySpec(Base64.getDecoder().decode(text(master)), "AES");
            cipher.init(mode, key, new GCMParameterSpec(RoundKey.TAG_BITS, nonce));
            cipher.updateAAD(partId.getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("it was not wrapped by this master key", e);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.US_ASCII).strip();
    }
}
