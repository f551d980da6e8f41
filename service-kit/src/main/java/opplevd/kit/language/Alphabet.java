package opplevd.kit.language;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/** The order of names in a list, as Norwegians look them up: ... z, æ, ø, å. */
public final class Alphabet {
    private Alphabet() {}

    /** By name; the same names by whatever comes next. */
    public static <T> Comparator<T> by(Function<T, String> name) {
        Collator collator = Collator.getInstance(Locale.of("nb", "NO"));
        return (one, other) -> collator.compare(name.apply(one), name.apply(other));
    }
}
