package opplevd.report.gathering;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.SignedIn;
import opplevd.report.form.Typed;
import opplevd.report.wording.Voice;

/** What every page of a gathering begins with: the gathering, and the place that the reader has there. */
@Singleton
class Desk {
    private final Gatherings gatherings;
    private final Seats seats;
    private final Messages messages;
    private final AuditLog audit;

    Desk(Gatherings gatherings, Seats seats, Messages messages, AuditLog audit) {
        this.gatherings = gatherings;
        this.seats = seats;
        this.messages = messages;
        this.audit = audit;
    }

    /** A gathering as somebody has it before them. */
    record Opened(Gathering gathering, Seat seat, Voice voice) {
        Language language() {
            return voice.language();
        }
    }

    Opened open(SignedIn who, String gatheringId, Language language) {
        Gathering gathering = gatherings.find(gatheringId);
        return new Opened(gathering, seats.at(who, gathering.networkKey(), gathering.heldOn()), voice(language));
    }

    /** As {@link #open}, for those who lead it. */
    Opened lead(SignedIn who, String gatheringId, Language language) {
        Opened opened = open(who, gatheringId, language);
        if (!opened.seat().leads()) {
            throw Refusal.notFound();
        }
        return opened;
    }

    Voice voice(Language language) {
        return new Voice(messages, language);
    }

    /** Records what was done at a gathering. */
    void record(SignedIn who, String action, Gathering gathering) {
        audit.record(who, "gathering-" + action, gathering.gatheringId(), null);
    }

    static Typed typed(Map<String, String> values) {
        return new Typed(values, "gathering.flaw.");
    }

    static HttpResponse<String> to(Gathering gathering, String path) {
        return HttpResponse.seeOther(URI.create("/gatherings/" + gathering.gatheringId() + path));
    }
}
