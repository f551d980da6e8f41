package opplevd.survey.publication;

/**
 * A comment on its way out of the box, joined with nothing but its unit.
 *
 * @param unitId the unit
 * @param language the language answered in
 * @param text what was written
 */
record StagedComment(String unitId, String language, String text) {
    StagedComment {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("no comment");
        }
    }

    @Override
    public String toString() {
        return "StagedComment[*]";
    }
}
