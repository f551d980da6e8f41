package opplevd.survey.questionnaire;

/**
 * Whose questionnaire is it: a municipality's, a network's, or everyone's?
 *
 * @param municipalityId "" = no single municipality's
 * @param network key of the network; "" = no network's
 */
public record Holder(String municipalityId, String network) {
    /** The programme makes it for everyone. */
    public static final Holder EVERYONE = new Holder("", "");

    public Holder {
        if (!municipalityId.isEmpty() && !network.isEmpty()) {
            throw new IllegalArgumentException("either a municipality's or a network's");
        }
    }

    public static Holder municipality(String id) {
        return new Holder(id, "");
    }

    public static Holder network(String key) {
        return new Holder("", key);
    }
}
