package opplevd.standalone.run;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the environment says: where the state lies, on which ports the services listen, whose database is used. */
public record Settings(
        Path checkout,
        Path home,
        int surveyPort,
        int reportPort,
        Path keys,
        @Nullable String databaseHosts,
        String databaseUser,
        String databasePassword) {

    /** Reads OPPLEVD_HOME, OPPLEVD_SURVEY_PORT, OPPLEVD_REPORT_PORT, OPPLEVD_KEYS and OPPLEVD_DB_*. */
    public static Settings from(Map<String, String> environment) {
        Path checkout = Path.of(System.getProperty("opplevd.checkout", "."))
                .toAbsolutePath()
                .normalize();
        String given = environment.getOrDefault("OPPLEVD_HOME", "");
        Path home = given.isBlank()
                ? checkout.resolve(".opplevd")
                : Path.of(given).toAbsolutePath().normalize();
        String keys = environment.getOrDefault("OPPLEVD_KEYS", "");
        String hosts = environment.getOrDefault("OPPLEVD_DB_HOSTS", "");
        Settings settings = new Settings(
                checkout,
                home,
                port(environment, "OPPLEVD_SURVEY_PORT", 8081),
                port(environment, "OPPLEVD_REPORT_PORT", 8082),
                keys.isBlank()
                        ? home.resolve("keys")
                        : Path.of(keys).toAbsolutePath().normalize(),
                hosts.isBlank() ? null : hosts,
                environment.getOrDefault("OPPLEVD_DB_USER", ""),
                environment.getOrDefault("OPPLEVD_DB_PASSWORD", ""));
        if (settings.surveyPort == settings.reportPort) {
            throw new Trouble("OPPLEVD_SURVEY_PORT and OPPLEVD_REPORT_PORT are both " + settings.surveyPort
                    + ": give the two services a port each.");
        }
        return settings;
    }

    private static int port(Map<String, String> environment, String name, int otherwise) {
        String text = environment.getOrDefault(name, "");
        if (text.isBlank()) {
            return otherwise;
        }
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 65535) {
            return Integer.parseInt(text);
        }
        throw new Trouble(name + " is \"" + text + "\": set it to a port from 1 to 65535.");
    }

    public String surveyUrl() {
        return "http://127.0.0.1:" + surveyPort;
    }

    public String reportUrl() {
        return "http://127.0.0.1:" + reportPort;
    }
}
