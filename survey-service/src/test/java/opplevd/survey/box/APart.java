package opplevd.survey.box;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;
import opplevd.mysql.EmbeddedMysql;
import opplevd.survey.Directories;
import org.flywaydb.core.Flyway;

/** For tests: a part of a round, open, with its key, units and a box, in a schema of the test's own. */
public final class APart {
    private static final HikariDataSource POOL = pool();
    private static final String QUESTIONNAIRE = questionnaire();

    public final Path keyDirectory;
    public final KeyRing keys;
    public final Box box;
    public final String id = UUID.randomUUID().toString();
    public final String roundId = UUID.randomUUID().toString();
    public final String municipalityId = UUID.randomUUID().toString();
    public final List<String> units = new ArrayList<>();

    private APart(int unitCount, Path keyDirectory) {
        this.keyDirectory = keyDirectory;
        keys = new KeyRing(keyDirectory.toString(), "");
        box = new Box(keys, new SealedRows(POOL));
        for (int unit = 0; unit < unitCount; unit++) {
            units.add(UUID.randomUUID().toString());
        }
    }

    /** An open part in a database that all tests of this JVM share. */
    public static APart openWithUnits(int count) {
        return openWithUnits(count, Directories.forKeys());
    }

    public static APart openWithUnits(int count, Path keyDirectory) {
        APart part = draftWithUnits(count, keyDirectory);
        part.keys.create(part.id);
        part.state("OPEN");
        return part;
    }

    /** A draft, without a key. */
    public static APart draftWithUnits(int count, Path keyDirectory) {
        APart part = new APart(count, keyDirectory);
        part.insert();
        return part;
    }

    public String municipalityCode() {
        return id.substring(0, 8);
    }

    public static DataSource database() {
        return POOL;
    }

    /** The beans of the service on the same database; no server. */
    public static ApplicationContext context(Map<String, Object> more) {
        String url = EmbeddedMysql.shared().jdbcUrl("survey_box");
        Map<String, Object> settings = new HashMap<>(more);
        settings.putIfAbsent("opplevd.jobs", "false");
        settings.putIfAbsent("datasources.default.url", url);
        settings.put("datasources.default.username", "root");
        settings.put("datasources.default.password", url.replaceAll(".*password=([^&]*).*", "$1"));
        return ApplicationContext.run(settings);
    }

    public Respondent respondent(int unit, String id) {
        return new Respondent(this.id, units.get(unit), id, Mode.PERSONAL);
    }

    /** Another questionnaire for all units. */
    public void asks(String yaml) {
        execute("""
                UPDATE questionnaire_version SET document = ?
                WHERE id IN (SELECT version_id FROM round_unit WHERE part_id = ?)
                """, yaml, id);
    }

    /** Puts many responses into the box at once, past its fence. */
    public void fill(int responses, IntFunction<Answers> answers) throws SQLException {
        RoundKey key = keys.of(id);
        try (Connection connection = POOL.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "INSERT INTO sealed_response (part_id, nullifier, unit_id, nonce, sealed) VALUES (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < responses; i++) {
                Respondent who = respondent(i % units.size(), "r" + i);
                byte[] nullifier = key.nullifier(who);
                byte[] nonce = RoundKey.nonce();
                byte[] plain = SealedResponse.write(answers.apply(i));
                statement.setString(1, id);
                statement.setBytes(2, nullifier);
                statement.setString(3, who.unitId());
                statement.setBytes(4, nonce);
                statement.setBytes(5, key.seal(plain, nonce, id, who.unitId(), nullifier));
                statement.addBatch();
                if (i % 500 == 499 || i == responses - 1) {
                    statement.executeBatch();
                }
            }
        }
    }

    /** The same box over another database access. */
    public Box boxOver(DataSource other) {
        return new Box(keys, new SealedRows(other));
    }

    public String nullifierInHex(Respondent who) {
        return HexFormat.of().formatHex(keys.of(id).nullifier(who));
    }

    /** The part's secret, which nobody but its key file knows. */
    public byte[] secret() {
        return keys.unwrapped(id);
    }

    /** Unwrapped secrets of all parts whose keys lie in the same directory. */
    public List<byte[]> secretsThatStillExist() {
        try (Stream<Path> files = Files.list(keyDirectory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".round"))
                    .map(name -> keys.unwrapped(name.substring(0, name.length() - 6)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the fence waits for. */
    public void state(String state) {
        execute("UPDATE round_part SET state = ? WHERE id = ?", state, id);
    }

    public static void execute(String sql, Object... values) {
        try (Connection connection = POOL.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void insert() {
        String version = UUID.randomUUID().toString();
        String area = "area-" + id.substring(0, 8);
        execute("INSERT INTO municipality (id, name) VALUES (?, 'Dovre')", municipalityId);
        execute(
                "INSERT INTO municipality_code (code, municipality_id) VALUES (?, ?)",
                id.substring(0, 8),
                municipalityId);
        execute("INSERT INTO service_area (area_key, title) VALUES (?, '{\"nb\":\"Barnehage\"}')", area);
        execute("""
                INSERT INTO questionnaire_version (id, questionnaire_key, version, hash, document, frozen_at)
                VALUES (?, ?, 1, '', ?, UTC_TIMESTAMP(3))
                """, version, area, QUESTIONNAIRE);
        execute("INSERT INTO round (id, name, source) VALUES (?, ?, 'SURVEY')", roundId, "round " + roundId);
        execute("""
                INSERT INTO round_part (id, round_id, municipality_id, publication_id, state)
                VALUES (?, ?, ?, UUID(), 'DRAFT')
                """, id, roundId, municipalityId);
        for (String unit : units) {
            execute(
                    "INSERT INTO unit (id, code, name, municipality_id, area_key) VALUES (?, ?, ?, ?, ?)",
                    unit,
                    "code-" + unit,
                    "Unit " + unit.substring(0, 4),
                    municipalityId,
                    area);
            execute(
                    "INSERT INTO round_unit (part_id, unit_id, version_id, invited) VALUES (?, ?, ?, 100)",
                    id,
                    unit,
                    version);
        }
    }

    private static String questionnaire() {
        try (InputStream yaml = APart.class.getResourceAsStream("/questionnaires/kindergarten-parents.yaml")) {
            return new String(Objects.requireNonNull(yaml).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HikariDataSource pool() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(EmbeddedMysql.shared().jdbcUrl("survey_box"));
        pool.setMaximumPoolSize(24);
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/survey")
                .load()
                .migrate();
        return pool;
    }
}
