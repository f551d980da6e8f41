package opplevd.survey.response;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;

/** How is a day written in running text, near enough to need no year? */
final class Day {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private Day() {}

    /** The last day on which one can answer: what ends at midnight ends the day before. */
    static String last(Messages messages, Language language, Instant end) {
        return first(messages, language, end.minusMillis(1));
    }

    static String first(Messages messages, Language language, Instant begin) {
        LocalDate day = LocalDate.ofInstant(begin, OSLO);
        String month = messages.text(language, "resident.month." + day.getMonthValue());
        return messages.text(language, "resident.date", day.getDayOfMonth(), month);
    }
}
