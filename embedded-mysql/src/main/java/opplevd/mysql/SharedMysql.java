package opplevd.mysql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Holds the one MySQL of a test run. */
final class SharedMysql {
    static final EmbeddedMysql INSTANCE = start();

    private SharedMysql() {}

    private static EmbeddedMysql start() {
        try {
            Path home = Files.createTempDirectory("opplevd-test-mysql");
            MysqlBinaries binaries = MysqlBinaries.locate(checkout(), SharedMysql::say);
            EmbeddedMysql mysql = EmbeddedMysql.start(binaries, home, false, SharedMysql::say);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(mysql, home)));
            return mysql;
        } catch (IOException e) {
            throw new MysqlTrouble(Disk.explain("The database for tests could not be started", e), e);
        }
    }

    private static void say(String line) {
        System.getLogger(SharedMysql.class.getName()).log(System.Logger.Level.INFO, line);
    }

    private static void end(EmbeddedMysql mysql, Path home) {
        mysql.process().destroyForcibly().onExit().join();
        try {
            MysqlFolder.deleteTree(home);
        } catch (IOException e) {
            say("left behind: " + home);
        }
    }

    private static Path checkout() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new MysqlTrouble("Tests run inside a checkout of Opplevd: no mvnw above "
                        + Path.of("").toAbsolutePath() + ".");
            }
            folder = parent;
        }
        return folder;
    }
}
