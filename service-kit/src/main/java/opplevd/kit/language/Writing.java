package opplevd.kit.language;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** How numbers, shares and dates are written in a language. Undefined (NaN) is a dash. Rounding is half up. */
public final class Writing {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final String UNDEFINED = "–";

    private Writing() {}

    /** A number with exactly so many decimals: 0,88 in Norwegian and Sami, 0.88 in English. */
    public static String number(Language language, double value, int decimals) {
        if (Double.isNaN(value)) {
            return UNDEFINED;
        }
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        String written = format.format(value);
        boolean zero = written.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero ? format.format(0) : written;
    }

    /** A share 0..1 as per cent: 0.56 is 56 % in Norwegian and 56% in English. */
    public static String percent(Language language, double share, int decimals) {
        if (Double.isNaN(share)) {
            return UNDEFINED;
        }
        NumberFormat format = NumberFormat.getPercentInstance(language.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(share);
    }

    /** A day in words: 3. november 2026. */
    public static String date(Language language, LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }

    /** The day in Norway at that instant. */
    public static String date(Language language, Instant instant) {
        return date(language, LocalDate.ofInstant(instant, OSLO));
    }

    /** Day and time in Norway at that instant. */
    public static String time(Language language, Instant instant) {
        ZonedDateTime there = instant.atZone(OSLO);
        return date(language, there.toLocalDate()) + " "
                + DateTimeFormatter.ofPattern("HH:mm").format(there);
    }
}
