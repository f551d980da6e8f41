package opplevd.standalone.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import opplevd.mysql.PrivateFile;

/** Secrets that this machine makes for itself, one file each, readable by their owner only. */
public record Secrets(Path folder) {
    public static Secrets in(Settings settings) {
        return new Secrets(settings.home().resolve("secrets"));
    }

    /** The bearer secret that acts as role operator. */
    public String operator() {
        return keep("operator", PrivateFile::random);
    }

    /** The password of one of the two database users. */
    public String database(String user) {
        return keep("database-" + user, PrivateFile::random);
    }

    /** The secret in the named file; made by {@code make} and stored if it is not there. */
    public String keep(String name, Supplier<String> make) {
        Path file = folder.resolve(name);
        try {
            return PrivateFile.keep(file, make);
        } catch (IOException e) {
            throw new Trouble("The secret " + file + " can't be read or written: " + e.getMessage() + ".", e);
        }
    }
}
