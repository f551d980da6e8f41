package opplevd.survey.message;

/**
 * How long is an SMS? GSM 03.38: 160 septets in one message or 153 in each of several; with a character outside that
 * alphabet UCS-2: 70 or 67 code units.
 *
 * @param count messages that are paid for
 * @param plain whether every character is of the GSM alphabet
 */
public record Segments(int count, boolean plain) {
    private static final String ALPHABET = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String ESCAPED = "\f^{}\\[~]|€";

    public static Segments of(String text) {
        boolean plain = text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0 || ESCAPED.indexOf(c) >= 0);
        return plain ? new Segments(count(text, 160, 153), true) : new Segments(count(text, 70, 67), false);
    }

    /** Neither an escaped character nor a surrogate pair is split between two messages. */
    private static int count(String text, int alone, int each) {
        int total = 0;
        int segments = 1;
        int inSegment = 0;
        boolean gsm = alone == 160;
        for (int i = 0; i < text.length(); i++) {
            boolean pair = !gsm && Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length();
            int width = pair || (gsm && ESCAPED.indexOf(text.charAt(i)) >= 0) ? 2 : 1;
            if (pair) {
                i++;
            }
            total += width;
            if (inSegment + width > each) {
                segments++;
                inSegment = 0;
            }
            inSegment += width;
        }
        return total <= alone ? 1 : segments;
    }
}
