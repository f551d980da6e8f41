package opplevd.survey.upload;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Which letters do a file's bytes stand for? UTF-8 if they can; UTF-16 if a mark says so; else Windows-1252, in which older
 * programs write. The last is a guess that somebody has to look at.
 *
 * @param text the file as text
 * @param guessed whether a person should say if the letters are right
 */
record Letters(String text, boolean guessed) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static Letters of(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return new Letters(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8), false);
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return new Letters(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE), false);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return new Letters(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE), false);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Letters(text, false);
        } catch (CharacterCodingException notUtf8) {
            return new Letters(new String(bytes, WINDOWS), true);
        }
    }

    static boolean begins(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
