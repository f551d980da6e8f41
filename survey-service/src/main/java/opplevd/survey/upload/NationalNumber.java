package opplevd.survey.upload;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Does a national identity number stand in a text (fødselsnummer, D-number, H-number, synthetic ones)? Eleven digits, with
 * or without a blank, point or hyphen between them, whose two last are the check digits modulo 11. A spreadsheet drops a
 * leading zero: ten digits count with it, when they then begin with a date. Some other number in eleven digits passes for
 * one in a hundred; that one is refused too, which does less harm than the other mistake.
 */
public final class NationalNumber {
    private static final int DIGITS = 11;
    private static final Pattern RUN = Pattern.compile("(?<!\\d)(?:\\d{10,11}|\\d{6}[ .\\-]\\d{5}"
            + "|\\d{2}[ .\\-]\\d{2}[ .\\-]\\d{2}[ .\\-]?\\d{5})(?!\\d)"
            + "|(?<!\\d)(?<!\\d[ .\\-])\\d(?:[ .\\-]?\\d){10}(?![ .\\-]?\\d)");
    private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1, 0};
    private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    private NationalNumber() {}

    public static boolean in(String text) {
        if (text.length() < DIGITS - 1 || digits(text) < DIGITS - 1) {
            return false;
        }
        Matcher run = RUN.matcher(text);
        while (run.find()) {
            String digits = run.group().replaceAll("\\D", "");
            boolean lostZero = digits.length() == DIGITS - 1
                    && digits.length() == run.group().length()
                    && is("0" + digits)
                    && dated("0" + digits);
            if (is(digits) || lostZero) {
                return true;
            }
        }
        return false;
    }

    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        return digits;
    }

    /** Whether these are eleven digits, both check digits right. */
    public static boolean is(String digits) {
        return digits.matches("\\d{11}") && sum(digits, FIRST) % DIGITS == 0 && sum(digits, SECOND) % DIGITS == 0;
    }

    private static int sum(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < DIGITS; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum;
    }

    /** Day (D-numbers: plus 40) and month (synthetic ones: plus 40 or 80). */
    private static boolean dated(String digits) {
        int day = Integer.parseInt(digits.substring(0, 2)) % 40;
        int month = Integer.parseInt(digits.substring(2, 4)) % 40;
        return day >= 1 && day <= 31 && month >= 1 && month <= 12;
    }
}
