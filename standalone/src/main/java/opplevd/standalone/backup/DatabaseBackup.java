package opplevd.standalone.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import opplevd.standalone.run.DatabaseAtHand;
import opplevd.standalone.run.Settings;
import opplevd.standalone.run.Trouble;

/**
 * Everything but the keys in one file: a zip with the SQL of each schema. The report's comes first, so that the survey's is the
 * later one and has whatever the report has; what the report lacks it pulls again.
 */
public final class DatabaseBackup {
    private static final List<String> SCHEMAS = List.of("report", "survey");
    private static final String SUFFIX = ".sql";

    private final Settings settings;
    private final Consumer<String> say;

    public DatabaseBackup(Settings settings, Consumer<String> say) {
        this.settings = settings;
        this.say = say;
    }

    /** Writes the file, while the services run or not. */
    public void write(Path file) {
        try (DatabaseAtHand database = DatabaseAtHand.reading(settings, say)) {
            OwnersFile.write(file, to -> {
                try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(to))) {
                    for (String name : SCHEMAS) {
                        zip.putNextEntry(new ZipEntry(name + SUFFIX));
                        new SchemaCopy(database.binaries(), database.schema(name)).write(zip);
                        zip.closeEntry();
                    }
                }
            });
        }
    }

    /**
     * Brings everything back into an installation that has nothing yet and does not run.
     *
     * @throws Trouble if the file is not whole, or there is something already
     */
    public void restore(Path file) {
        check(file);
        try (DatabaseAtHand database = DatabaseAtHand.alone(settings, say)) {
            for (String name : SCHEMAS) {
                if (!new SchemaCopy(database.binaries(), database.schema(name)).isEmpty()) {
                    throw new Trouble("There is data in the database " + name + " already: a backup comes back into an "
                            + "empty installation. Set OPPLEVD_HOME to a new folder, or OPPLEVD_DB_HOSTS to a database "
                            + "without these schemas.");
                }
            }
            entries(file, (name, zip) -> {
                say.accept("Bringing back " + name);
                new SchemaCopy(database.binaries(), database.schema(name)).read(zip);
            });
        }
    }

    /** Reads the file to its end before anything is changed: each part has a checksum. */
    private static void check(Path file) {
        List<String> found = new ArrayList<>();
        entries(file, (name, zip) -> {
            found.add(name);
            zip.transferTo(OutputStream.nullOutputStream());
        });
        if (!found.equals(SCHEMAS)) {
            throw new Trouble(file + " is no backup of Opplevd's database: ./opplevd backup FILE writes one.");
        }
    }

    private interface EachSchema {
        void read(String name, ZipInputStream zip) throws IOException;
    }

    private static void entries(Path file, EachSchema each) {
        if (!Files.isRegularFile(file)) {
            throw new Trouble(file + ": there is no such file.");
        }
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                each.read(entry.getName().replace(SUFFIX, ""), zip);
            }
        } catch (IOException e) {
            throw new Trouble(file + " is damaged or not whole: " + e.getMessage() + ".", e);
        }
    }
}
