package opplevd.survey.organisation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Makes a code for a unit that was given none: 3431-avdem-barnehage, with a number after it where that one is taken. */
public final class UnitCodes {
    private static final int ROOM_FOR_NUMBER = 5;

    private UnitCodes() {}

    /** A code that none of those taken is. */
    public static String of(String municipalityCode, String name, Set<String> taken) {
        String plain = name.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("å", "a")
                .replace("đ", "d")
                .replace("ŋ", "n")
                .replace("ŧ", "t");
        String ascii = Normalizer.normalize(plain, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String code = municipalityCode + "-" + (ascii.isEmpty() ? "unit" : ascii);
        code = code.substring(0, Math.min(code.length(), Unit.MOST_CODE - ROOM_FOR_NUMBER));
        String free = code;
        for (int number = 2; taken.contains(free); number++) {
            free = code + "-" + number;
        }
        return free;
    }
}
