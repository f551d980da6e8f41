package opplevd.survey.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import opplevd.kit.digest.Sha256;

/**
 * An uploaded file while it waits to be read: on disk, but encrypted with a key that lives in memory alone, under a name
 * that is taken away at once. Nothing of it can be read after the import, nor after a crash.
 */
final class Spool implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int KEY_BYTES = 32;
    private static final int BLOCK_BYTES = 16;

    private final long most;
    private final SecretKeySpec key;
    private final IvParameterSpec start;
    private final FileChannel channel;
    private final OutputStream out;
    private final Cipher cipher;
    private final MessageDigest digest;
    private long size;

    /** @param most bytes; what comes beyond is counted and dropped */
    Spool(long most) throws IOException {
        this.most = most;
        byte[] random = new byte[KEY_BYTES + BLOCK_BYTES];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, 0, KEY_BYTES, "AES");
        this.start = new IvParameterSpec(random, KEY_BYTES, BLOCK_BYTES);
        this.cipher = cipher(Cipher.ENCRYPT_MODE);
        this.digest = Sha256.start();
        Path file = Files.createTempFile("opplevd-import-", ".sealed");
        this.channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        this.out = Channels.newOutputStream(channel);
    }

    void write(byte[] bytes) throws IOException {
        size += bytes.length;
        if (size > most) {
            return;
        }
        digest.update(bytes);
        byte[] sealed = cipher.update(bytes);
        if (sealed != null) {
            out.write(sealed);
        }
    }

    /** Ends writing; the file can be read now. */
    void finish() throws IOException {
        try {
            out.write(cipher.doFinal());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a stream cipher has no last block", impossible);
        }
    }

    boolean tooLarge() {
        return size > most;
    }

    long size() {
        return size;
    }

    /** SHA-256 of the content; of use for comparing contents under a key only, since answers can be guessed. */
    byte[] digest() {
        return digest.digest();
    }

    /** The content from its beginning. One reader at a time. */
    InputStream read() throws IOException {
        channel.position(0);
        InputStream sealed = new BufferedInputStream(new Unclosed(channel), BUFFER);
        return new BufferedInputStream(new CipherInputStream(sealed, cipher(Cipher.DECRYPT_MODE)), BUFFER);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private Cipher cipher(int mode) {
        try {
            Cipher made = Cipher.getInstance("AES/CTR/NoPadding");
            made.init(mode, key, start);
            return made;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has AES/CTR", missing);
        }
    }

    /** Closing the reader must not delete the file. */
    private static final class Unclosed extends InputStream {
        private final FileChannel channel;

        Unclosed(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return channel.read(ByteBuffer.wrap(into, offset, length));
        }
    }
}
