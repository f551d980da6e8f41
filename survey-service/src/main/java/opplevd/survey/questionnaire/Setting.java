package opplevd.survey.questionnaire;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * For which service is a questionnaire written, and for whom?
 *
 * @param area key of the service area; null = any
 * @param audience who answers, as a key: parents, pupils, users, next-of-kin, inhabitants, staff; null = not said
 * @param sensitive whether it tells something about somebody's health or need that they are asked at all: then messages
 *     and envelopes never name the service
 */
public record Setting(@Nullable String area, @Nullable String audience, boolean sensitive) {
    /** Nothing is said about it. */
    public static final Setting UNSAID = new Setting(null, null, false);

    static final Pattern AREA = Pattern.compile("[a-z0-9-]{1,40}");
    static final Pattern AUDIENCE = Pattern.compile("[a-z][a-z-]{0,39}");

    public Setting {
        if ((area != null && !AREA.matcher(area).matches())
                || (audience != null && !AUDIENCE.matcher(audience).matches())) {
            throw new IllegalArgumentException("not a setting: " + area + ", " + audience);
        }
    }
}
