package opplevd.survey.invitation;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import opplevd.kit.signin.SignedIn;

/** For tests: what coordinators do before anyone answers. */
public final class OpenedRound {
    private OpenedRound() {}

    public static void open(ApplicationContext service, String round, SignedIn reader) {
        service.getBean(OpeningController.class).open(round, reader);
    }

    /** The codes of the round's open links that the reader sees. */
    public static List<String> codes(ApplicationContext service, String round, SignedIn reader) {
        return service.getBean(OpenLinksController.class).open(reader).stream()
                .filter(link -> link.round().equals(round))
                .map(link -> link.url().substring(link.url().lastIndexOf('/') + 1))
                .toList();
    }
}
