package opplevd.rules;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A route of a service, as its router knows it.
 *
 * @param path with {@code {names}} of its parts that vary
 * @param queries names that may follow the path
 * @param json what its JSON body is read as; null = it takes none
 */
public record Route(
        String method,
        String path,
        List<String> queries,
        @Nullable Argument<?> json) {
    private static final Set<HttpMethod> MADE_BY_THE_FRAMEWORK = EnumSet.of(HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** Every route of the router by name, but for these. */
    public static SortedMap<String, Route> all(Router router, Set<String> without) {
        Map<String, Route> routes = new TreeMap<>();
        router.uriRoutes()
                .filter(route -> !MADE_BY_THE_FRAMEWORK.contains(route.getHttpMethod()))
                .map(Route::of)
                .filter(route -> !without.contains(route.name()))
                .forEach(route -> routes.put(route.name(), route));
        return new TreeMap<>(routes);
    }

    private static Route of(UriRouteInfo<?, ?> route) {
        String path = route.getUriMatchTemplate().toPathString();
        List<String> queries = new ArrayList<>();
        Argument<?> json = null;
        for (Argument<?> argument : route.getTargetMethod().getArguments()) {
            if (argument.isAnnotationPresent(QueryValue.class)) {
                queries.add(argument.getAnnotationMetadata()
                        .stringValue(QueryValue.class)
                        .orElse(argument.getName()));
            }
            if (argument.isAnnotationPresent(Body.class) && route.doesConsume(MediaType.APPLICATION_JSON_TYPE)) {
                json = argument;
            }
        }
        return new Route(route.getHttpMethodName(), path.isEmpty() ? "/" : path, queries, json);
    }

    /** Such as {@code GET /units/{unit}}. */
    public String name() {
        return method + " " + path;
    }

    /** Whether people with a browser ask for it, not programs. */
    public boolean isPage() {
        return !path.startsWith("/api/");
    }
}
