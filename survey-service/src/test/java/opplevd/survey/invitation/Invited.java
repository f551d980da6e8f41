package opplevd.survey.invitation;

import java.util.Collections;
import java.util.List;
import opplevd.survey.box.APart;

/** For tests: people with personal links to a part. */
public final class Invited {
    private Invited() {}

    /** Invites so many to a unit and hands over their links' tokens. */
    public static List<String> tokens(APart part, int unit, int count) {
        NewInvitation somebody = new NewInvitation(part.units.get(unit), Contact.NONE);
        return new Invitations(APart.database(), part.keys)
                .invite(part.id, Collections.nCopies(count, somebody)).stream()
                        .map(RenderedLink::token)
                        .toList();
    }

    public static Links links() {
        return new Links(APart.database());
    }
}
