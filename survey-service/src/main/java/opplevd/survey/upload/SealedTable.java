package opplevd.survey.upload;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import opplevd.survey.box.KeyRing;

/**
 * A table that travels with the form: while somebody looks at what would come in, nothing of the file lies on the server.
 * Packed, sealed (AES-256-GCM under a key derived from the master key) for one person and one purpose, and of no use after a
 * day.
 */
@Singleton
public final class SealedTable {
    /** From when on what was sealed opens no more. */
    public static final Duration LIFE = Duration.ofDays(1);

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final KeyRing keys;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SealedTable(KeyRing keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Text for a hidden field.
     *
     * @param whose who may open it, and for what: the account and the thing that it is for
     */
    public String seal(Table table, String whose) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, whose, packed(table));
        byte[] all = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, all, nonce.length, sealed.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /**
     * The table again.
     *
     * @throws UnreadableTable when it is older than a day, somebody else's, or was changed
     */
    public Table open(String sealed, String whose) throws UnreadableTable {
        try {
            byte[] all = Base64.getUrlDecoder().decode(sealed);
            if (all.length <= NONCE_BYTES) {
                throw new UnreadableTable("upload.again");
            }
            byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
            return unpacked(crypt(Cipher.DECRYPT_MODE, nonce, whose, Arrays.copyOfRange(all, NONCE_BYTES, all.length)));
        } catch (IllegalArgumentException | IllegalStateException notOurs) {
            throw new UnreadableTable("upload.again");
        }
    }

    private byte[] crypt(int mode, byte[] nonce, String whose, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            SecretKeySpec key = new SecretKeySpec(keys.derived("uploaded table").getEncoded(), "AES");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(whose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not sealed here for this", e);
        }
    }

    private byte[] packed(Table table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes, 1 << 16))) {
            out.writeLong(clock.instant().plus(LIFE).getEpochSecond());
            write(out, table.header());
            out.writeInt(table.lines().size());
            for (Table.Line line : table.lines()) {
                out.writeInt(line.number());
                write(out, line.cells());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private Table unpacked(byte[] bytes) throws UnreadableTable {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 16))) {
            if (clock.instant().isAfter(Instant.ofEpochSecond(in.readLong()))) {
                throw new UnreadableTable("upload.again");
            }
            List<String> header = read(in);
            int count = in.readInt();
            List<Table.Line> lines = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                lines.add(new Table.Line(in.readInt(), read(in)));
            }
            return new Table(header, lines);
        } catch (IOException impossible) {
            throw new UncheckedIOException("what we sealed ourselves is whole", impossible);
        }
    }

    private static void write(DataOutputStream out, List<String> cells) throws IOException {
        out.writeShort(cells.size());
        for (String cell : cells) {
            byte[] text = cell.getBytes(StandardCharsets.UTF_8);
            out.writeInt(text.length);
            out.write(text);
        }
    }

    private static List<String> read(DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        String[] cells = new String[count];
        for (int i = 0; i < count; i++) {
            int length = in.readInt();
            cells[i] = length == 0 ? "" : new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }
        return List.of(cells);
    }
}
