package opplevd.survey.handout;

import jakarta.inject.Singleton;
import java.util.function.Predicate;
import java.util.stream.Stream;
import opplevd.survey.invitation.Contact;
import opplevd.survey.invitation.OptOuts;
import opplevd.survey.round.ReachedPart;
import org.jspecify.annotations.Nullable;

/** Who gets a letter? Whoever has a name and a postal address, and did not ask the municipality to be left alone. */
@Singleton
class Addressed {
    private final OptOuts optOuts;

    Addressed(OptOuts optOuts) {
        this.optOuts = optOuts;
    }

    Predicate<Contact> of(ReachedPart part) {
        Predicate<Contact> out = optedOut(part);
        return contact -> complete(contact) && !out.test(contact);
    }

    Predicate<Contact> optedOut(ReachedPart part) {
        return optOuts.of(part.municipalityId());
    }

    private static boolean complete(Contact contact) {
        // no street: small places have addresses of a name and a postal code
        return Stream.of(contact.name(), contact.postalCode(), contact.city()).allMatch(Addressed::said);
    }

    private static boolean said(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
