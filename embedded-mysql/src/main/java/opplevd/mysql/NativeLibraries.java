package opplevd.mysql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * MySQL needs libaio1 and libnuma1. As root they are installed by apt; an ordinary user gets them unpacked beside the
 * programs; where neither works, one sentence says what to install.
 */
final class NativeLibraries {
    private static final String LIBRARY_PATH = "LD_LIBRARY_PATH";

    private NativeLibraries() {}

    static Map<String, String> environmentFor(Path home, Consumer<String> say) {
        Path beside = home.resolve("native");
        Map<String, String> environment = Map.of(LIBRARY_PATH, beside.toString());
        if (starts(home, environment)) {
            return environment;
        }
        say.accept("Installing libaio1 and libnuma1, which MySQL needs");
        if ("root".equals(System.getProperty("user.name"))) {
            installByApt();
        }
        if (!starts(home, environment)) {
            unpackBeside(beside);
        }
        Command last = version(home, environment);
        if (!last.succeeded()) {
            throw new MysqlTrouble(
                    "MySQL does not start on this machine (" + last.output().strip()
                            + "): install the packages libaio1 (libaio1t64 on newer systems) and libnuma1, then start again.");
        }
        return environment;
    }

    private static boolean starts(Path home, Map<String, String> environment) {
        return version(home, environment).succeeded();
    }

    private static Command version(Path home, Map<String, String> environment) {
        return Command.run(
                List.of(home.resolve("bin/mysqld").toString(), "--no-defaults", "--version"), home, environment);
    }

    private static void installByApt() {
        Path here = Path.of("/");
        Map<String, String> quiet = Map.of("DEBIAN_FRONTEND", "noninteractive");
        for (String aio : List.of("libaio1", "libaio1t64")) {
            List<String> install = List.of("apt-get", "install", "-y", "-q", aio, "libnuma1");
            if (Command.run(install, here, quiet).succeeded()) {
                return;
            }
            Command.run(List.of("apt-get", "update", "-q"), here, quiet);
            if (Command.run(install, here, quiet).succeeded()) {
                return;
            }
        }
    }

    private static void unpackBeside(Path beside) {
        try {
            Path packages = Files.createDirectories(beside.resolve("packages"));
            for (String name : List.of("libaio1", "libaio1t64", "libnuma1")) {
                Command.run(List.of("apt-get", "download", "-q", name), packages, Map.of());
            }
            try (Stream<Path> files = Files.list(packages)) {
                files.forEach(deb -> Command.run(
                        List.of(
                                "dpkg",
                                "-x",
                                deb.toString(),
                                packages.resolve("root").toString()),
                        packages,
                        Map.of()));
            }
            linkInto(beside, packages.resolve("root"));
        } catch (IOException e) {
            throw new MysqlTrouble(Disk.explain("MySQL's libraries could not be unpacked into " + beside, e), e);
        }
    }

    /** MySQL asks for libaio.so.1, which newer systems call libaio.so.1t64. */
    private static void linkInto(Path beside, Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                for (String wanted : List.of("libaio.so.1", "libnuma.so.1")) {
                    if (name.startsWith(wanted)) {
                        Files.deleteIfExists(beside.resolve(wanted));
                        Files.createSymbolicLink(beside.resolve(wanted), file.toAbsolutePath());
                    }
                }
            }
        }
    }
}
