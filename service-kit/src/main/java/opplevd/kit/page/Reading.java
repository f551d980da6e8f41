package opplevd.kit.page;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.util.Optional;
import opplevd.kit.language.Language;

/**
 * Which language a request is read in; a controller asks for it with an argument of type {@link Language}. {@code ?lang=} comes
 * first, then what staff chose before (a cookie; never for residents), then the browser's Accept-Language, then bokmål; a program that asks for none is answered in English.
 */
@Singleton
public final class Reading implements TypedRequestArgumentBinder<Language> {
    static final String COOKIE = "opplevd-language";

    @Override
    public Argument<Language> argumentType() {
        return Argument.of(Language.class);
    }

    @Override
    public BindingResult<Language> bind(ArgumentConversionContext<Language> context, HttpRequest<?> request) {
        Language language = language(request);
        return () -> Optional.of(language);
    }

    public static Language language(HttpRequest<?> request) {
        return chosen(request).or(() -> remembered(request)).orElseGet(() -> asked(request));
    }

    private static Language asked(HttpRequest<?> request) {
        String languages = request.getHeaders().get("Accept-Language");
        return languages == null && request.getPath().startsWith("/api/") ? Language.EN : Language.asked(languages);
    }

    static Optional<Language> chosen(HttpRequest<?> request) {
        return Language.of(request.getParameters().get("lang"));
    }

    private static Optional<Language> remembered(HttpRequest<?> request) {
        if (Paths.isResident(request)) {
            return Optional.empty();
        }
        return request.getCookies().findCookie(COOKIE).map(Cookie::getValue).flatMap(Language::of);
    }
}
