package opplevd.report.unitreport;

import java.util.Locale;
import opplevd.report.wording.Sides;
import opplevd.report.wording.Voice;

/**
 * Has it changed since the round before, in one line at the top? K then and now, and which way each side of the fraction
 * moved, always with how sure that is.
 */
final class Changed {
    private Changed() {}

    /** Empty in the first round; why there is no answer where the rounds can't be compared. */
    static String of(Since since, Voice voice) {
        return switch (since.kind()) {
            case FIRST -> "";
            case NOT_COMPARABLE, HIDDEN ->
                voice.text(
                        "report.changed.no",
                        since.round(),
                        voice.text("report.change."
                                + since.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')));
            case COMPARED ->
                since.comparison() == null
                        ? ""
                        : Sides.line(
                                since.round(),
                                since.comparison().whole(),
                                since.comparison().whole().quality(),
                                voice);
        };
    }
}
