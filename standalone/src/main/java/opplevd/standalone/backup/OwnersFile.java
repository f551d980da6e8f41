package opplevd.standalone.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import opplevd.standalone.run.Trouble;

/** A new file that only its owner may read: there whole and on disk, or not at all. */
final class OwnersFile {
    private OwnersFile() {}

    interface Content {
        void write(OutputStream to) throws IOException;
    }

    /**
     * Writes it.
     *
     * @throws Trouble if the file is there already, or can't be written
     */
    static void write(Path file, Content content) {
        if (Files.exists(file)) {
            throw new Trouble(file + " is there already: give the name of a file that is not.");
        }
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                filled(draft, content);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new Trouble(file + " can't be written: " + e.getMessage() + ".", e);
        }
    }

    private static void filled(Path draft, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            content.write(new StaysOpen(Channels.newOutputStream(channel)));
            channel.force(true);
        }
    }

    /** What is closed after it was written through must not close the file before it is on disk. */
    private static final class StaysOpen extends FilterOutputStream {
        StaysOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
