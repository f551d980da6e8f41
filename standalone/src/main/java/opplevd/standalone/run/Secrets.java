package opplevd.standalone.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

/** Secrets that this machine makes for itself, one file each, readable by their owner only. */
public record Secrets(Path folder) {
    public static Secrets in(Settings settings) {
        return new Secrets(settings.home().resolve("secrets"));
    }

    /** The bearer secret that acts as role operator. */
    public String operator() {
        return keep("operator", Secrets::random);
    }

    /** The password of one of the two database users. */
    public String database(String user) {
        return keep("database-" + user, Secrets::random);
    }

    /** The secret in the named file; made by {@code make} and stored if it is not there. */
    public String keep(String name, Supplier<String> make) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                store(file, make.get());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Trouble("The secret " + file + " can't be read or written: " + e.getMessage() + ".", e);
        }
    }

    private static void store(Path file, String text) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(temporary);
        Files.createFile(temporary, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(temporary, text);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
