package opplevd.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opplevd.standalone.run.Settings;

/** Runs the command line as a person would, as a process with an environment of its own. */
final class CommandLineInATest {
    private final Settings settings;
    private final Map<String, String> environment = new HashMap<>();

    CommandLineInATest(Settings settings) {
        this.settings = settings;
        environment.put("OPPLEVD_HOME", settings.home().toString());
        environment.put("OPPLEVD_KEYS", settings.keys().toString());
        environment.put("OPPLEVD_SURVEY_PORT", Integer.toString(settings.surveyPort()));
        environment.put("OPPLEVD_REPORT_PORT", Integer.toString(settings.reportPort()));
    }

    /** What a command printed, on either side. */
    record Said(int exit, String says, String errors) {}

    CommandLineInATest with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Settings settings() {
        return settings;
    }

    Said run(String... words) throws IOException, InterruptedException {
        Files.createDirectories(settings.home());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dopplevd.checkout=" + settings.checkout(),
                "-cp",
                System.getProperty("java.class.path"),
                "opplevd.standalone.Opplevd"));
        command.addAll(List.of(words));
        Path errors = Files.createTempFile(settings.home(), "said", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String says = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        // the Java of these tests may warn on its own account
        String told = String.join(
                "\n",
                Files.readAllLines(errors).stream()
                        .filter(line -> !line.startsWith("WARNING:"))
                        .toList());
        return new Said(exit, says, told);
    }
}
