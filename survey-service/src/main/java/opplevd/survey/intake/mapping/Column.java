package opplevd.survey.intake.mapping;

import java.util.Locale;

/**
 * What a column of the file is.
 *
 * @param item which item's answers it holds: its key in a questionnaire that is here, its text in a new one; of the direct question
 *     its text; else empty
 */
record Column(Role role, String item) {
    static final Column UNUSED = new Column(Role.NOTHING, "");

    /** What a column can be. */
    enum Role {
        NOTHING,
        UNIT,
        RESPONDENT,
        EXPECTATION,
        EXPERIENCE,
        DIRECT;

        /** As forms write it. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Role of(String key) {
            for (Role role : values()) {
                if (role.key().equals(key)) {
                    return role;
                }
            }
            return NOTHING;
        }
    }

    /** Whether it holds answers on the scale of the items. */
    boolean answers() {
        return role == Role.EXPECTATION || role == Role.EXPERIENCE;
    }
}
