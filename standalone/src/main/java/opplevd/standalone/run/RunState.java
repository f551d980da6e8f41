package opplevd.standalone.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * What runs for a home, as the supervisor wrote it down: process numbers and whether everything has answered once.
 * A process number of 0 means: not running at this moment.
 */
public record RunState(long supervisor, long survey, long report, long database, int databasePort, boolean ready) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What was written down last, whether or not it still runs. */
    public static Optional<RunState> read(Settings settings) {
        Path file = file(settings);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), RunState.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What runs now; empty when no supervisor lives. */
    public static Optional<RunState> running(Settings settings) {
        return HomeLock.held(settings) ? read(settings) : Optional.empty();
    }

    void write(Settings settings) {
        Path file = file(settings);
        Path temporary = file.resolveSibling("state.new");
        try {
            Files.createDirectories(file.getParent());
            JSON.writeValue(temporary.toFile(), this);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Trouble.unwritable(settings, e);
        }
    }

    /** Forgets what ran, after all of it has ended. */
    public static void forget(Settings settings) {
        try {
            Files.deleteIfExists(file(settings));
        } catch (IOException e) {
            throw new Trouble("The file " + file(settings) + " can't be deleted: " + e.getMessage() + ".", e);
        }
    }

    private static Path file(Settings settings) {
        return settings.home().resolve("run").resolve("state.json");
    }
}
