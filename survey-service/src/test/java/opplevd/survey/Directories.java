package opplevd.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** For tests: directories for keys, each a new one, all of them gone when the tests end. */
public final class Directories {
    private static final Set<Path> MADE = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> MADE.forEach(Directories::delete)));
    }

    private Directories() {}

    public static Path forKeys() {
        try {
            Path directory = Files.createTempDirectory("keys");
            MADE.add(directory);
            return directory;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> below = Files.walk(directory)) {
            List<Path> innermostFirst = below.sorted(Comparator.reverseOrder()).toList();
            for (Path path : innermostFirst) {
                Files.delete(path);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
