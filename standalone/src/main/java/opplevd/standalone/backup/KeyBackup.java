package opplevd.standalone.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import opplevd.standalone.run.Settings;
import opplevd.standalone.run.Trouble;

/**
 * The keys in one file. An answer is anonymous when every copy of its round's key is destroyed, so each copy that was made is
 * written down, and named by {@code doctor}.
 */
public final class KeyBackup {
    private static final String COPIES = "key-copies";

    private final Settings settings;

    public KeyBackup(Settings settings) {
        this.settings = settings;
    }

    /** Writes the file, and writes down that it was made before there is one. */
    public void write(Path file) {
        Map<String, byte[]> keys = keys();
        if (keys.isEmpty()) {
            throw new Trouble("There are no keys in " + settings.keys() + " yet.");
        }
        note(file.toAbsolutePath().normalize());
        OwnersFile.write(file, to -> {
            try (ZipOutputStream zip = new ZipOutputStream(to)) {
                for (Map.Entry<String, byte[]> key : keys.entrySet()) {
                    zip.putNextEntry(new ZipEntry(key.getKey()));
                    zip.write(key.getValue());
                    zip.closeEntry();
                }
            }
        });
    }

    /**
     * Brings keys back; those that are there already stay.
     *
     * @throws Trouble if a key is there already and is another one
     */
    public void restore(Path file) {
        Map<String, byte[]> there = keys();
        Map<String, byte[]> copied = read(file);
        copied.forEach((name, key) -> {
            byte[] own = there.get(name);
            if (own != null && !Arrays.equals(own, key)) {
                throw new Trouble("The key " + name + " in " + settings.keys()
                        + " is another one: keys come back into an installation that has not made its own.");
            }
        });
        copied.forEach(this::put);
    }

    /** When and where copies were made, one a line; empty if never. */
    public List<String> copies() {
        Path file = settings.home().resolve(COPIES);
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new Trouble(file + " can't be read: " + e.getMessage() + ".", e);
        }
    }

    private void note(Path file) {
        String line = Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + file + "\n";
        try {
            Files.writeString(
                    settings.home().resolve(COPIES),
                    line,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw Trouble.unwritable(settings, e);
        }
    }

    private Map<String, byte[]> keys() {
        Map<String, byte[]> keys = new TreeMap<>();
        if (!Files.exists(settings.keys())) {
            return keys;
        }
        try (Stream<Path> files = Files.walk(settings.keys())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                keys.put(settings.keys().relativize(file).toString(), Files.readAllBytes(file));
            }
            return keys;
        } catch (IOException e) {
            throw new Trouble("The keys in " + settings.keys() + " can't be read: " + e.getMessage() + ".", e);
        }
    }

    private Map<String, byte[]> read(Path file) {
        Map<String, byte[]> keys = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                keys.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new Trouble(file + " can't be read: " + e.getMessage() + ".", e);
        }
        boolean outside = keys.keySet().stream()
                .anyMatch(name -> !settings.keys().resolve(name).normalize().startsWith(settings.keys()));
        if (keys.isEmpty() || outside) {
            throw new Trouble(file + " is no backup of Opplevd's keys: ./opplevd backup --keys FILE writes one.");
        }
        return keys;
    }

    private void put(String name, byte[] key) {
        Path file = settings.keys().resolve(name);
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.write(file, key, StandardOpenOption.SYNC);
            }
        } catch (IOException e) {
            throw new Trouble(file + " can't be written: " + e.getMessage() + ".", e);
        }
    }
}
