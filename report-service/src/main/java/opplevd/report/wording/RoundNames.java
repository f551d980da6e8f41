package opplevd.report.wording;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How are rounds named where there is little room? By the year in each name where that tells them apart, else by their names. */
public final class RoundNames {
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    private RoundNames() {}

    public static List<String> brief(List<String> names) {
        List<String> years = names.stream().map(RoundNames::year).toList();
        boolean tellApart = !years.contains("") && years.stream().distinct().count() == years.size();
        return tellApart ? years : names;
    }

    private static String year(String name) {
        Matcher year = YEAR.matcher(name);
        return year.find() ? year.group() : "";
    }
}
