package opplevd.survey.organisation;

/** Who owns a unit. */
public enum Owner {
    MUNICIPAL,
    PRIVATE
}
