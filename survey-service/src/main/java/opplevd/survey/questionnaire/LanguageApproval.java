package opplevd.survey.questionnaire;

import java.time.Instant;

/** Somebody in a municipality has read the draft translation of a questionnaire, and answers for it. */
public record LanguageApproval(String municipalityId, String hash, String language, String name, Instant approvedAt) {
    /** The longest name. */
    public static final int MOST_NAME = 120;

    public LanguageApproval {
        if (name.isBlank() || name.length() > MOST_NAME) {
            throw new IllegalArgumentException("an approval has a name");
        }
    }
}
