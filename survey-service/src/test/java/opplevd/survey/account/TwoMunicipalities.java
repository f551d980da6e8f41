package opplevd.survey.account;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** For tests: municipalities A and B, each with a unit, a round, a network and somebody who has an account. */
final class TwoMunicipalities {
    static final String QUESTIONNAIRE = """
            key: x
            title: {nb: X}
            scale: {min: 1, max: 6}
            dimensions: [{key: d, title: {nb: D}}]
            items: [{key: x, dimension: d, text: {nb: X}}]
            """;

    private TwoMunicipalities() {}

    static void in(DataSource database) throws SQLException {
        try (Connection connection =
                        DelegatingDataSource.unwrapDataSource(database).getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("INSERT IGNORE INTO service_area (area_key, title) VALUES ('kindergarten', '{}')");
            sql.execute(
                    "INSERT INTO questionnaire_version (id, questionnaire_key, version, hash, document, frozen_at) VALUES ('q', 'q', 1, 'h', '"
                            + QUESTIONNAIRE + "', NOW(3))");
            for (String m : List.of("a", "b")) {
                sql.execute("INSERT INTO municipality VALUES ('m-" + m + "', 'Name" + m + "')");
                sql.execute("INSERT INTO municipality_code (code, municipality_id) VALUES ('"
                        + m.toUpperCase(Locale.ROOT) + "1', 'm-" + m + "')");
                sql.execute("INSERT INTO unit (id, code, name, municipality_id, area_key) VALUES ('u-" + m + "', 'unit-"
                        + m + "', 'Unit', 'm-" + m + "', 'kindergarten')");
                sql.execute("INSERT INTO round (id, name, network_key, source) VALUES ('r-" + m + "', 'round-" + m
                        + "', 'network-" + m + "', 'SURVEY')");
                sql.execute("INSERT INTO round_part (id, round_id, municipality_id, publication_id, state) VALUES ('p-"
                        + m + "', 'r-" + m + "', 'm-" + m + "', 'x-" + m + "', 'OPEN')");
                sql.execute("INSERT INTO round_unit VALUES ('p-" + m + "', 'u-" + m + "', 'q', 10)");
                sql.execute("INSERT INTO questionnaire_draft VALUES ('draft-" + m + "', 'm-" + m + "', '', 'q', NULL, '"
                        + QUESTIONNAIRE + "', '', 1, 'trial-" + m + "', 'x', NOW(3), 'x', 'x', NOW(3))");
                sql.execute("INSERT INTO questionnaire_published VALUES ('published-" + m + "', 'm-" + m
                        + "', '', 'q', 1, 'q', NULL, 'trial-" + m + "', 'x', 'x', NOW(3))");
                sql.execute("INSERT INTO account (id, email, name, created_at) VALUES ('account-" + m + "', '" + m
                        + "@example.no', 'Person" + m + "', NOW(3))");
                sql.execute("INSERT INTO account_grant VALUES ('account-" + m + "', 'coordinator', '"
                        + m.toUpperCase(Locale.ROOT) + "1')");
            }
        }
    }
}
