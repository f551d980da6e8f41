package opplevd.survey.box;

/**
 * A response as closing sees it.
 *
 * @param unitId the unit answered about
 * @param nullifier the row's name
 * @param answers what was answered
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record OpenedResponse(String unitId, byte[] nullifier, Answers answers) {
    @Override
    public String toString() {
        return "OpenedResponse[*]";
    }
}
