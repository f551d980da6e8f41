package opplevd.kit.signin;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import opplevd.kit.page.EveryPage;

/** Gives every page {@code menu}: the links that whoever reads it may open, five at most. */
@Singleton
final class Menu implements EveryPage {
    private static final int MOST = 5;

    private final List<MenuLink> links;

    Menu(List<MenuLink> links) {
        this.links =
                links.stream().sorted(Comparator.comparingInt(MenuLink::place)).toList();
    }

    @Override
    public Map<String, Object> values(HttpRequest<?> request) {
        return CredentialFetcher.credential(request)
                .map(Credential::reader)
                .<Map<String, Object>>map(reader -> Map.of("menu", of(reader)))
                .orElse(Map.of());
    }

    List<MenuLink> of(SignedIn reader) {
        return links.stream().filter(link -> link.isFor(reader)).limit(MOST).toList();
    }
}
