package opplevd.survey.questionnaire;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.List;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Reading;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.refusal.RefusalPage;

/** Puts the flaws of sent files into words: problem+json with {@code errors}, a line each. */
@Singleton
final class FlawedContentHandler implements ExceptionHandler<FlawedContent, HttpResponse<?>> {
    private final RefusalPage page;
    private final Messages messages;

    FlawedContentHandler(RefusalPage page, Messages messages) {
        this.page = page;
        this.messages = messages;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, FlawedContent flawed) {
        HttpRequest<?> asked = request;
        Language language = Reading.language(asked);
        List<String> errors = flawed.flaws().stream()
                .map(flaw -> flaw.place()
                        + messages.text(language, flaw.key(), flaw.values().toArray()))
                .toList();
        Refusal refusal =
                new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, "intake.flawed", Integer.toString(errors.size()));
        return page.of(asked, refusal.with("errors", errors));
    }
}
