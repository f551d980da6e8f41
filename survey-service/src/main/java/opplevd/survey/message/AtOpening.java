package opplevd.survey.message;

import jakarta.inject.Singleton;
import java.util.List;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.invitation.Reach;
import opplevd.survey.round.ReachedPart;

/** The invitations of a draft that somebody opens by hand: what hinders them, what do they say, and do they go out at once? */
@Singleton
public class AtOpening {
    private final Hindrances hindrances;
    private final LookOver lookOver;
    private final Reach reach;
    private final Plans plans;
    private final Sendings sendings;
    private final AuditLog audit;

    AtOpening(Hindrances hindrances, LookOver lookOver, Reach reach, Plans plans, Sendings sendings, AuditLog audit) {
        this.hindrances = hindrances;
        this.lookOver = lookOver;
        this.reach = reach;
        this.plans = plans;
        this.sendings = sendings;
        this.audit = audit;
    }

    /** A text that can be read beforehand. */
    public record ToRead(String channel, boolean neutral, String language) {}

    /**
     * A draft's invitations before it opens.
     *
     * @param reach how many are written to by each channel
     * @param hindrances what will hinder them once the part is open, as message keys below {@code message.before.}
     * @param language of those who are invited and have none of their own
     * @param texts what they are sent, to read beforehand
     */
    public record Invitations(Reach.Count reach, List<String> hindrances, String language, List<ToRead> texts) {}

    public Invitations of(ReachedPart part) {
        Reach.Count reached = reach.of(List.of(part.id()));
        String language = plans.of(part.id()).language().tag();
        return new Invitations(
                reached,
                hindrances.onceOpen(part, reached),
                language,
                lookOver.toRead(part, reached).stream()
                        .map(which -> new ToRead(which.channel().name(), which.neutral(), language))
                        .toList());
    }

    /** Whether they go out when the part opens: kept before it does, so that a stop between the two loses nothing. */
    public void choose(ReachedPart part, boolean send) {
        plans.put(part.id(), plans.of(part.id()).atOpening(send));
    }

    /** Begins at once what was chosen, as the clock would in a moment. */
    public void begin(ReachedPart part, SignedIn reader) {
        sendings.start(part.id(), Kind.INVITATION);
        audit.record(reader, "messages-started", part.id() + " " + Kind.INVITATION, part.municipalityId());
    }
}
