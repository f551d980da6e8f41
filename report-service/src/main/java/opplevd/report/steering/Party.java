package opplevd.report.steering;

/** Who sits in a steering group, as equals. */
public enum Party {
    POLITICS,
    ADMINISTRATION,
    UNIONS,
    USERS
}
