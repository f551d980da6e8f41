package opplevd.survey.invitation;

import java.security.SecureRandom;

/**
 * The code of an open link: 80 random bits in 16 characters that are read aloud and typed without mistakes (Crockford's
 * base 32: no i, l, o, u).
 */
final class OpenLinkCode {
    static final int LENGTH = 16;
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private OpenLinkCode() {}

    static String random() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** What a reader may have meant: capitals, blanks and hyphens do not count, o is 0, i and l are 1. */
    static String read(String typed) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < typed.length() && code.length() <= LENGTH; i++) {
            char lower = Character.toLowerCase(typed.charAt(i));
            switch (lower) {
                case 'o' -> code.append('0');
                case 'i', 'l' -> code.append('1');
                case '-', ' ' -> {}
                default -> code.append(lower);
            }
        }
        return code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0) ? code.toString() : "";
    }
}
