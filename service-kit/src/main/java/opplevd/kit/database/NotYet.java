package opplevd.kit.database;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import opplevd.kit.page.Paths;
import opplevd.kit.refusal.Refusal;

/** Until the tables are there, whatever needs them answers 503. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Requires(beans = Migrations.class)
final class NotYet {
    private final Migrations migrations;

    NotYet(Migrations migrations) {
        this.migrations = migrations;
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        String path = request.getPath();
        if (!migrations.done()
                && !path.startsWith("/health")
                && !path.equals("/prometheus")
                && !Paths.isAsset(request)) {
            throw Refusal.unavailable();
        }
    }
}
