package opplevd.standalone.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A home has one supervisor at a time. The operating system lets go of the lock when its holder ends, however it ends. */
final class HomeLock implements AutoCloseable {
    /** Whoever only looks holds the lock for a moment. */
    private static final int TRIES = 20;

    private static final int PAUSE_MILLIS = 50;

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the home for this process; throws {@link Trouble} if another has it. */
    static HomeLock take(Settings settings) {
        try {
            Files.createDirectories(file(settings).getParent());
            FileChannel channel = FileChannel.open(file(settings), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            for (int attempt = 0; attempt < TRIES; attempt++) {
                if (tried(channel) != null) {
                    return new HomeLock(channel);
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
            channel.close();
            throw new Trouble("Opplevd is already running for " + settings.home()
                    + ": stop it with ./opplevd stop, or set OPPLEVD_HOME to another folder.");
        } catch (IOException e) {
            throw Trouble.unwritable(settings, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while starting.", e);
        }
    }

    /** Whether a living process has the home. */
    static boolean held(Settings settings) {
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
        try {
            channel.close();
        } catch (IOException e) {
            throw new Trouble("The home could not be let go of: " + e.getMessage() + ".", e);
        }
    }

    private static Path file(Settings settings) {
        return settings.home().resolve("run").resolve("lock");
    }
}
