package opplevd.kit.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.uri.UriBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import opplevd.kit.language.Language;

/**
 * A link to the same page in another language.
 *
 * @param tag nb, nn, se or en
 * @param name what the language calls itself
 * @param href path and query of this page with lang set
 * @param current whether the page is in this language now
 */
public record LanguageLink(String tag, String name, String href, boolean current) {

    static List<LanguageLink> all(HttpRequest<?> request, Language now) {
        return Arrays.stream(Language.values())
                .map(l -> new LanguageLink(l.tag(), l.ownName(), href(request, l), l == now))
                .toList();
    }

    private static String href(HttpRequest<?> request, Language language) {
        UriBuilder uri = UriBuilder.of(request.getPath());
        if (request.getMethod() == io.micronaut.http.HttpMethod.GET) {
            for (Map.Entry<String, List<String>> parameter :
                    request.getParameters().asMap().entrySet()) {
                if (!parameter.getKey().equals("lang")) {
                    uri.queryParam(parameter.getKey(), parameter.getValue().toArray());
                }
            }
        }
        return uri.queryParam("lang", language.tag()).build().toString();
    }
}
