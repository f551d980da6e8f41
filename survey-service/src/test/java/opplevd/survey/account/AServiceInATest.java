package opplevd.survey.account;

import io.micronaut.test.support.TestPropertyProvider;
import java.util.Map;
import opplevd.mysql.EmbeddedMysql;
import opplevd.survey.Directories;

/** For tests: the whole survey-service on a free port, with a real MySQL and a directory of keys of its own. */
interface AServiceInATest extends TestPropertyProvider {
    String SECRET = "operator-secret-for-tests-0123456789";

    @Override
    default Map<String, String> getProperties() {
        String schema = "survey_" + getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
        return Map.of(
                "datasources.default.url",
                EmbeddedMysql.shared().jdbcUrl(schema),
                "datasources.default.maximum-pool-size",
                "8",
                "micronaut.server.port",
                "-1",
                "opplevd.keys",
                Directories.forKeys().toString(),
                "opplevd.operator-secret",
                SECRET);
    }
}
