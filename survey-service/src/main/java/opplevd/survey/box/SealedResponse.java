package opplevd.survey.box;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * How do answers lie in a row? In a layout of one size per number of items, so that length says nothing; where the round asks
 * for a group, every row is longer by that answer, given or not:
 *
 * <pre>
 * 1  layout, {@value #LAYOUT} or, with a group, {@value #WITH_GROUP}           1 number of items         1 mode         1 complete
 * 8  language, padded with 0            1 + 8 direct answer, mark
 * 1 + 8 group, mark: only in a layout with a group
 * items x 2 x (1 + 8)                   F and O of each item: value, mark
 * 8 + 2 + {@value Comment#MOST_BYTES}   comment: mark, length, UTF-8 padded with 0
 * </pre>
 */
final class SealedResponse {
    private static final byte LAYOUT = 1;
    private static final byte WITH_GROUP = 2;
    private static final int HALF = 1 + Long.BYTES;
    private static final int FIXED = 4 + Answers.MOST_LANGUAGE + HALF + Long.BYTES + Short.BYTES + Comment.MOST_BYTES;

    private SealedResponse() {}

    /** Bytes before sealing, the same for every response to a questionnaire of so many items in one round. */
    static int size(int items, boolean group) {
        return FIXED + items * 2 * HALF + (group ? HALF : 0);
    }

    static byte[] write(Answers answers) {
        Half group = answers.group();
        ByteBuffer to = ByteBuffer.allocate(size(answers.items(), group != null));
        to.put(group == null ? LAYOUT : WITH_GROUP)
                .put((byte) answers.items())
                .put(answers.mode().letter());
        to.put((byte) (answers.complete() ? 1 : 0));
        to.put(padded(answers.language().getBytes(StandardCharsets.US_ASCII), Answers.MOST_LANGUAGE));
        put(to, answers.direct());
        if (group != null) {
            put(to, group);
        }
        for (int item = 0; item < answers.items(); item++) {
            put(to, answers.expectations().get(item));
            put(to, answers.experiences().get(item));
        }
        byte[] text = answers.comment().text().getBytes(StandardCharsets.UTF_8);
        to.putLong(answers.comment().mark()).putShort((short) text.length).put(padded(text, Comment.MOST_BYTES));
        return to.array();
    }

    static Answers read(byte[] bytes) {
        ByteBuffer from = ByteBuffer.wrap(bytes);
        byte layout = from.get();
        int items = Byte.toUnsignedInt(from.get());
        boolean asked = layout == WITH_GROUP;
        if ((layout != LAYOUT && !asked) || bytes.length != size(items, asked)) {
            throw new IllegalArgumentException("a row in an unknown layout");
        }
        Mode mode = Mode.of(from.get());
        boolean complete = from.get() == 1;
        byte[] language = new byte[Answers.MOST_LANGUAGE];
        from.get(language);
        Half direct = half(from);
        Half group = asked ? half(from) : null;
        List<Half> expectations = new ArrayList<>(items);
        List<Half> experiences = new ArrayList<>(items);
        for (int item = 0; item < items; item++) {
            expectations.add(half(from));
            experiences.add(half(from));
        }
        long mark = from.getLong();
        byte[] text = new byte[from.getShort()];
        from.get(text);
        return new Answers(
                expectations,
                experiences,
                direct,
                group,
                new Comment(new String(text, StandardCharsets.UTF_8), mark),
                new String(language, StandardCharsets.US_ASCII).replace("\0", ""),
                mode,
                complete);
    }

    private static void put(ByteBuffer to, Half half) {
        to.put((byte) half.value()).putLong(half.mark());
    }

    private static Half half(ByteBuffer from) {
        byte value = from.get();
        long mark = from.getLong();
        return value == Half.NOTHING ? Half.EMPTY : new Half(value, mark);
    }

    private static byte[] padded(byte[] bytes, int size) {
        byte[] padded = new byte[size];
        System.arraycopy(bytes, 0, padded, 0, bytes.length);
        return padded;
    }
}
