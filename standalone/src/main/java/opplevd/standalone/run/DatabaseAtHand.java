package opplevd.standalone.run;

import java.util.Optional;
import java.util.function.Consumer;
import opplevd.mysql.EmbeddedMysql;
import opplevd.mysql.MysqlBinaries;
import org.jspecify.annotations.Nullable;

/** The database, for copying it or bringing a copy back: the one that runs, or one started for this alone. */
public final class DatabaseAtHand implements AutoCloseable {
    private final Settings settings;
    private final MysqlBinaries binaries;
    private final int port;
    private final @Nullable EmbeddedMysql own;
    private final @Nullable HomeLock lock;

    private DatabaseAtHand(
            Settings settings, MysqlBinaries binaries, int port, @Nullable EmbeddedMysql own, @Nullable HomeLock lock) {
        this.settings = settings;
        this.binaries = binaries;
        this.port = port;
        this.own = own;
        this.lock = lock;
    }

    /** Where one schema is reached, and as whom. */
    public record Schema(String host, int port, String name, String user, String password) {}

    /** To read from, while the services run or not. */
    public static DatabaseAtHand reading(Settings settings, Consumer<String> say) {
        Optional<RunState> running = RunState.running(settings);
        if (running.isPresent()) {
            MysqlBinaries binaries = MysqlBinaries.locate(settings.checkout(), say);
            return new DatabaseAtHand(settings, binaries, running.get().databasePort(), null, null);
        }
        return alone(settings, say);
    }

    /**
     * For this program alone.
     *
     * @throws Trouble if the services run
     */
    public static DatabaseAtHand alone(Settings settings, Consumer<String> say) {
        MysqlBinaries binaries = MysqlBinaries.locate(settings.checkout(), say);
        HomeLock lock = HomeLock.take(settings);
        if (settings.databaseHosts() != null) {
            return new DatabaseAtHand(settings, binaries, 0, null, lock);
        }
        EmbeddedMysql mysql = EmbeddedMysql.start(binaries, settings.home().resolve("mysql"), true, say);
        for (String name : new String[] {"survey", "report"}) {
            mysql.schemaFor(name, Secrets.in(settings).database(name));
        }
        return new DatabaseAtHand(settings, binaries, mysql.port(), mysql, lock);
    }

    /** One of the two schemas, as its own user. */
    public Schema schema(String name) {
        String hosts = settings.databaseHosts();
        if (hosts == null) {
            return new Schema(
                    "127.0.0.1", port, name, name, Secrets.in(settings).database(name));
        }
        String[] first = hosts.split(",", -1)[0].split(":", -1);
        int itsPort = first.length > 1 ? Integer.parseInt(first[1]) : 3306;
        return new Schema(first[0], itsPort, name, settings.databaseUser(), settings.databasePassword());
    }

    public MysqlBinaries binaries() {
        return binaries;
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
        if (lock != null) {
            lock.close();
        }
    }
}
