package opplevd.survey.organisation;

import java.util.List;

/**
 * A municipality: one through mergers and new numbers, known by an id of our own.
 *
 * @param codes every code it has had, in order of time; the last is today's
 */
public record Municipality(String id, String name, List<MunicipalityCode> codes) {
    /** The longest name. */
    public static final int MOST_NAME = 120;

    public Municipality {
        codes = List.copyOf(codes);
        if (name.isBlank() || name.length() > MOST_NAME || codes.isEmpty()) {
            throw new IllegalArgumentException("a municipality has a name and a code: " + name);
        }
    }

    /** Today's code. */
    public String code() {
        return codes.getLast().code();
    }
}
