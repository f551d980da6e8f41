package opplevd.survey.response;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import opplevd.mysql.EmbeddedMysql;
import opplevd.survey.Directories;
import opplevd.survey.box.KeyRing;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.questionnaire.QuestionnaireYaml;
import opplevd.survey.round.Breakdown;
import opplevd.survey.round.Layout;
import org.flywaydb.core.Flyway;

/** For tests: the service on a real database, and rounds with links to answer at. */
final class RunningSurvey {
    private static final RunningSurvey SHARED = new RunningSurvey(true);

    final EmbeddedServer server;
    private final DataSource database;

    /** One that all tests of this JVM share; its data are simulated, so that all four languages are offered. */
    static RunningSurvey shared() {
        return SHARED;
    }

    private RunningSurvey(boolean simulated) {
        String url = EmbeddedMysql.shared().jdbcUrl("survey_response");
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/survey")
                .load()
                .migrate();
        Map<String, Object> settings = Map.of(
                "datasources.default.url",
                url,
                "datasources.default.username",
                parameter(url, "user"),
                "datasources.default.password",
                parameter(url, "password"),
                "opplevd.keys",
                Directories.forKeys().toString(),
                "opplevd.installation.simulated",
                simulated,
                "micronaut.server.port",
                "-1");
        server = ApplicationContext.run(EmbeddedServer.class, settings);
        database = DelegatingDataSource.unwrapDataSource(
                server.getApplicationContext().getBean(DataSource.class));
    }

    Browser browser() {
        return from(1);
    }

    /** Somebody at 127.0.0.n: who guesses there uses up nobody else's tries. */
    Browser from(int n) {
        try {
            return new Browser(
                    "http://127.0.0.1:" + server.getPort(), InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) n}));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An open round of one unit, with a questionnaire of the library. */
    Asked asks(String questionnaire) {
        try (var in = RunningSurvey.class.getResourceAsStream("/questionnaires/" + questionnaire + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("no questionnaire " + questionnaire);
            }
            return asks(QuestionnaireYaml.read(questionnaire, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Asked asks(Questionnaire questionnaire) {
        return asks(questionnaire, Layout.ITEM);
    }

    Asked asks(Questionnaire questionnaire, Layout layout) {
        return asks(questionnaire, layout, Breakdown.NONE);
    }

    Asked asks(Questionnaire questionnaire, Layout layout, Breakdown breakdown) {
        Asked asked = new Asked();
        String id = asked.part;
        String area = "area-" + id.substring(0, 8);
        String version = UUID.randomUUID().toString();
        String municipality = UUID.randomUUID().toString();
        String round = UUID.randomUUID().toString();
        execute("INSERT INTO municipality (id, name) VALUES (?, 'Elvedal')", municipality);
        execute("INSERT INTO service_area (area_key, title) VALUES (?, '{}')", area);
        execute("""
                INSERT INTO questionnaire_version (id, questionnaire_key, version, hash, document, frozen_at)
                VALUES (?, ?, 1, '', ?, UTC_TIMESTAMP(3))
                """, version, area, questionnaire.document());
        execute("""
                INSERT INTO round (id, name, source, opens_at, closes_at, layout, breakdown)
                VALUES (?, ?, 'SURVEY', '2026-11-08 23:00:00', '2026-12-06 23:00:00', ?, ?)
                """, round, "round " + round, layout.name(), breakdown.name());
        execute("""
                INSERT INTO round_part (id, round_id, municipality_id, publication_id, state, contact)
                VALUES (?, ?, ?, UUID(), 'OPEN', 'Anne Moen, kvalitetskoordinator, 00 00 00 00')
                """, id, round, municipality);
        execute("""
                INSERT INTO unit (id, code, name, municipality_id, area_key) VALUES (?, ?, 'Skogheim barnehage', ?, ?)
                """, asked.unit, asked.unit, municipality, area);
        execute(
                "INSERT INTO round_unit (part_id, unit_id, version_id, invited) VALUES (?, ?, ?, 41)",
                id,
                asked.unit,
                version);
        keys().create(id);
        return asked;
    }

    KeyRing keys() {
        return server.getApplicationContext().getBean(KeyRing.class);
    }

    void execute(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A part of a round with one unit, and links to it. */
    final class Asked {
        final String part = UUID.randomUUID().toString();
        final String unit = UUID.randomUUID().toString();

        void state(String state) {
            execute("UPDATE round_part SET state = ? WHERE id = ?", state, part);
        }

        /** The path of a new poster's link. */
        String poster() {
            return link("OPEN");
        }

        /** The path of a new open link of a mode. */
        String link(String mode) {
            String code = UUID.randomUUID()
                    .toString()
                    .replace("-", "")
                    .toLowerCase(Locale.ROOT)
                    .substring(0, 16);
            execute("INSERT INTO open_link (code, part_id, unit_id, mode) VALUES (?, ?, ?, ?)", code, part, unit, mode);
            return "/o/" + code;
        }

        /** The path of a new personal link. */
        String letter() {
            String invitation = UUID.randomUUID().toString();
            String token = keys().of(part).token(invitation);
            execute(
                    "INSERT INTO invitation (id, part_id, unit_id, token_hash) VALUES (?, ?, ?, ?)",
                    invitation,
                    part,
                    unit,
                    sha256(token));
            return "/s/" + token;
        }

        long responses() {
            try (Connection connection = database.getConnection();
                    PreparedStatement statement =
                            connection.prepareStatement("SELECT COUNT(*) FROM sealed_response WHERE part_id = ?")) {
                statement.setString(1, part);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String parameter(String url, String name) {
        Matcher found = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(url);
        return found.find() ? URLDecoder.decode(found.group(1), StandardCharsets.UTF_8) : "";
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
