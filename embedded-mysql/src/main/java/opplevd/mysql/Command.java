package opplevd.mysql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Runs another program to its end and keeps what it said. */
record Command(int exit, String output) {
    boolean succeeded() {
        return exit == 0;
    }

    /** Who is interrupted while waiting ends the program, and whatever it started. */
    static Command run(List<String> words, Path folder, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            CompletableFuture<String> output = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> read(process.getInputStream(), output));
            return new Command(exit(process, words.getFirst()), output.join());
        } catch (IOException | CompletionException e) {
            return new Command(127, String.valueOf(e.getMessage()));
        }
    }

    private static void read(InputStream in, CompletableFuture<String> output) {
        try {
            output.complete(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            output.completeExceptionally(e);
        }
    }

    private static int exit(Process process, String program) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().onExit().join();
            Thread.currentThread().interrupt();
            throw new MysqlTrouble("Interrupted while running " + program + ".", e);
        }
    }
}
