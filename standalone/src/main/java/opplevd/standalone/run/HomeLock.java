package opplevd.standalone.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A home has one supervisor at a time. The operating system lets go of the lock when its holder ends, however it ends. */
final class HomeLock implements AutoCloseable {
    /** Whoever only looks holds the lock for a moment. */
    private static final int TRIES = 20;

    private static final int PAUSE_MILLIS = 50;

    // closing any channel to a file lets go of all locks that the process has on it: an own lock is not looked at in
    // the file
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private HomeLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
        OWN.add(file);
    }

    /** Takes the home for this process; throws {@link Trouble} if another has it. */
    static HomeLock take(Settings settings) {
        if (OWN.contains(file(settings))) {
            throw taken(settings);
        }
        try {
            Files.createDirectories(file(settings).getParent());
            FileChannel channel = FileChannel.open(file(settings), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            for (int attempt = 0; attempt < TRIES; attempt++) {
                if (tried(channel) != null) {
                    return new HomeLock(file(settings), channel);
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
            channel.close();
            throw taken(settings);
        } catch (IOException e) {
            throw Trouble.unwritable(settings, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while starting.", e);
        }
    }

    private static Trouble taken(Settings settings) {
        return new Trouble("Opplevd is already running for " + settings.home()
                + ": stop it with ./opplevd stop, or set OPPLEVD_HOME to another folder.");
    }

    /** Whether a living process has the home. */
    static boolean held(Settings settings) {
        if (OWN.contains(file(settings))) {
            return true;
        }
        if (!Files.exists(file(settings))) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file(settings), StandardOpenOption.WRITE)) {
            return tried(channel) == null;
        } catch (IOException e) {
            throw Trouble.unwritable(settings, e);
        }
    }

    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        OWN.remove(file);
        try {
            channel.close();
        } catch (IOException e) {
            throw new Trouble("The home could not be let go of: " + e.getMessage() + ".", e);
        }
    }

    private static Path file(Settings settings) {
        return settings.home().resolve("run").resolve("lock").toAbsolutePath().normalize();
    }
}
