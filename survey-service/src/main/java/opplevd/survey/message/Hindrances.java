package opplevd.survey.message;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import opplevd.survey.invitation.Reach;
import opplevd.survey.round.ReachedPart;
import opplevd.survey.round.RoundState;

/** What must be done before anything can be sent? Message keys below {@code message.before.} */
@Singleton
class Hindrances {
    private final Numbers numbers;
    private final Reach reach;
    private final NotSetUp notSetUp;

    Hindrances(Numbers numbers, Reach reach, NotSetUp notSetUp) {
        this.numbers = numbers;
        this.reach = reach;
        this.notSetUp = notSetUp;
    }

    List<String> now(ReachedPart part) {
        return now(part, reach.of(List.of(part.id())));
    }

    List<String> now(ReachedPart part, Reach.Count reached) {
        if (Overview.over(part)) {
            return List.of("closed");
        }
        List<String> before = new ArrayList<>();
        if (part.state() == RoundState.DRAFT) {
            before.add("open");
        }
        before.addAll(onceOpen(part, reached));
        return before;
    }

    /** What hinders a part that is not closed, besides that it may be a draft. */
    List<String> onceOpen(ReachedPart part, Reach.Count reached) {
        List<String> before = new ArrayList<>();
        if (numbers.about(part.id()).contact().isBlank()) {
            before.add("contact");
        }
        if (reached.written() == 0) {
            before.add("nobody");
        }
        String email = notSetUp.channels().get(Channel.EMAIL.name());
        if (reached.email() > 0 && email != null) {
            before.add(email);
        }
        String sms = notSetUp.channels().get(Channel.SMS.name());
        if (reached.sms() > 0 && sms != null) {
            before.add(sms);
        }
        return before;
    }
}
