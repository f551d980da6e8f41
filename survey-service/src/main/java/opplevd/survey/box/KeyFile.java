package opplevd.survey.box;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/** How does a secret file come into being and go? Whole or not at all, on disk when the call returns, readable by its owner only. */
public final class KeyFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_ONLY_DIRECTORY = PosixFilePermissions.fromString("rwx------");

    private KeyFile() {}

    /** Writes the file unless it is there already; the first of several instances wins. Returns once it is on disk. */
    public static void createOnce(Path file, byte[] content) throws IOException {
        Path directory = directoryOf(file);
        Path draft = Files.createTempFile(directory, ".new-", "");
        try {
            if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(draft, OWNER_ONLY);
            }
            overwrite(draft, content);
            link(draft, file);
        } finally {
            Files.deleteIfExists(draft);
            sync(directory);
        }
    }

    /** Overwrites with random bytes, deletes, and returns once the directory is on disk. A missing file is destroyed already. */
    static void destroy(Path file) throws IOException {
        try {
            byte[] noise = new byte[(int) Files.size(file)];
            new SecureRandom().nextBytes(noise);
            overwrite(file, noise);
            Files.delete(file);
        } catch (NoSuchFileException e) {
            // destroyed before: by an earlier run, or by another instance
        }
        sync(directoryOf(file));
    }

    public static void createDirectory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
            if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(directory, OWNER_ONLY_DIRECTORY);
            }
            sync(directoryOf(directory));
        }
    }

    static void append(Path file, String line) throws IOException {
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        sync(directoryOf(file));
    }

    private static void overwrite(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private static void link(Path draft, Path file) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // another instance was first: its file holds
        } catch (UnsupportedOperationException e) {
            if (!Files.exists(file)) {
                Files.copy(draft, file);
                overwrite(file, Files.readAllBytes(draft));
            }
        }
    }

    private static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Path directoryOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file : parent;
    }
}
