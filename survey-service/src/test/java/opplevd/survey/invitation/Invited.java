package opplevd.survey.invitation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** Gives everybody invited to a part an e-mail address, and prints the links: what paper says, by invitation. */
    public static Map<String, PersonalLink> printed(APart part) {
        APart.execute("""
                INSERT INTO invitation_contact (invitation_id, name, email)
                SELECT id, 'Kari', CONCAT(id, '@example.no') FROM invitation WHERE part_id = ?
                """, part.id);
        Links links = links();
        return new PersonalLinks(APart.database(), part.keys)
                .make(part.id, everybody -> true).stream()
                        .collect(Collectors.toMap(
                                link -> String.valueOf(links.personal(link.token())
                                        .orElseThrow()
                                        .invitationId()),
                                link -> link));
    }
}
