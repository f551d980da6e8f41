package opplevd.survey.box;

/**
 * Whose row is it? Known by the link alone; nothing of it but the nullifier reaches the database.
 *
 * @param partId the part of the round
 * @param unitId the unit answered about
 * @param id the invitation's id, or at an open link the sitting's key
 * @param mode how the link came to the respondent
 */
public record Respondent(String partId, String unitId, String id, Mode mode) {
    public Respondent {
        if (partId.isEmpty() || unitId.isEmpty() || id.isEmpty()) {
            throw new IllegalArgumentException("not a respondent");
        }
    }

    @Override
    public String toString() {
        return "Respondent[*]";
    }
}
