package opplevd.survey.handout;

import jakarta.inject.Singleton;
import java.util.List;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.round.ReachedPart;
import opplevd.survey.round.ReachedParts;
import opplevd.survey.round.RoundState;
import org.jspecify.annotations.Nullable;

/** Whose links may somebody have? A coordinator the own municipality's; nobody else any, who answers for others with them. */
@Singleton
class OwnPart {
    private final ReachedParts parts;
    private final Municipalities municipalities;

    OwnPart(ReachedParts parts, Municipalities municipalities) {
        this.parts = parts;
        this.municipalities = municipalities;
    }

    List<ReachedPart> all(String round, SignedIn reader) {
        MunicipalityScope own = MunicipalityScope.of(reader, municipalities, Role.COORDINATOR);
        List<ReachedPart> found = own.isNobody()
                ? List.of()
                : parts.of(round, reader).stream()
                        .filter(part -> own.contains(part.municipalityId()))
                        .toList();
        if (found.isEmpty()) {
            throw Refusal.notFound();
        }
        return found;
    }

    /** Does nobody answer any more, so that links are of no use? */
    static boolean ended(ReachedPart part) {
        return part.state() == RoundState.CLOSED || part.state() == RoundState.PUBLISHED;
    }

    /** The part named, or the first. */
    ReachedPart of(String round, @Nullable String part, SignedIn reader) {
        return all(round, reader).stream()
                .filter(one -> part == null || part.isEmpty() || one.id().equals(part))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}
