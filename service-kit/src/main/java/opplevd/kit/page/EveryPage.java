package opplevd.kit.page;

import io.micronaut.http.HttpRequest;
import java.util.Map;

/** What a feature gives to every page, such as who is signed in; names must not collide with those of {@link Pages}. */
public interface EveryPage {
    Map<String, Object> values(HttpRequest<?> request);
}
