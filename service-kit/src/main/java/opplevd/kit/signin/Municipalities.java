package opplevd.kit.signin;

import java.util.Set;

/** Which municipalities a code or key means, by our own ids; each service answers from its own tables. */
public interface Municipalities {
    /** The municipality with this code, now or before a merger; empty when unknown. */
    Set<String> ofCode(String municipalityCode);

    /** The municipality that the unit belongs to; empty when unknown. */
    Set<String> ofUnit(String unitCode);

    /** The members of a network; empty when unknown. */
    Set<String> ofNetwork(String networkKey);

    Set<String> all();
}
