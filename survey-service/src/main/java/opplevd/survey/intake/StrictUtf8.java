package opplevd.survey.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads text that must be UTF-8, after a byte order mark if there is one; other bytes are refused where they stand. */
final class StrictUtf8 extends Reader {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private boolean begun;
    private boolean ended;
    private long line = 1;
    private boolean afterReturn;

    StrictUtf8(InputStream in) {
        this.in = in;
    }

    /** A byte that is no UTF-8. */
    static final class NotUtf8 extends IOException {
        private final long line;
        private final int value;

        private NotUtf8(long line, int value) {
            super("not UTF-8 on line " + line);
            this.line = line;
            this.value = value;
        }

        /** From 1. */
        long line() {
            return line;
        }

        /** The byte in hexadecimal. */
        String hex() {
            return "%02X".formatted(value & 0xff);
        }
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(into, offset, length).slice();
        while (out.position() == 0 && length > 0) {
            fill();
            CoderResult result = decoder.decode(bytes, out, ended);
            if (out.position() == 0 && result.isError()) {
                throw new NotUtf8(line, bytes.get(bytes.position()));
            }
            if (out.position() == 0 && ended && !bytes.hasRemaining()) {
                return -1;
            }
            if (!begun && out.position() > 0) {
                begun = true;
                if (into[offset] == '\uFEFF') {
                    System.arraycopy(into, offset + 1, into, offset, out.position() - 1);
                    out.position(out.position() - 1);
                }
            }
        }
        int read = out.position();
        countLines(into, offset, read);
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void fill() throws IOException {
        if (ended) {
            return;
        }
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    /** A line ends with LF, CR LF or CR. */
    private void countLines(char[] chars, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            char c = chars[i];
            if (c == '\r' || (c == '\n' && !afterReturn)) {
                line++;
            }
            afterReturn = c == '\r';
        }
    }
}
