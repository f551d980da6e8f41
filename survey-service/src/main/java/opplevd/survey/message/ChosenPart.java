package opplevd.survey.message;

import jakarta.inject.Singleton;
import java.util.List;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.round.ReachedPart;
import opplevd.survey.round.ReachedParts;
import org.jspecify.annotations.Nullable;

/** Which part of a round is a page about? The one asked for, else the reader's first. */
@Singleton
class ChosenPart {
    private final ReachedParts parts;

    ChosenPart(ReachedParts parts) {
        this.parts = parts;
    }

    /** @throws Refusal 404 when the reader may not act on it */
    ReachedPart of(String round, @Nullable String part, SignedIn reader) {
        List<ReachedPart> reached = all(round, reader);
        if (part == null || part.isBlank()) {
            return reached.getFirst();
        }
        return reached.stream().filter(one -> one.id().equals(part)).findFirst().orElseThrow(Refusal::notFound);
    }

    List<ReachedPart> all(String round, SignedIn reader) {
        return parts.of(round, reader);
    }
}
