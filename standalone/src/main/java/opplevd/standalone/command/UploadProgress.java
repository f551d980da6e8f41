package opplevd.standalone.command;

import java.io.Console;
import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import opplevd.standalone.run.ImportRequest.UploadListener;
import org.jspecify.annotations.Nullable;

/** Shows how far an upload is: a bar on a terminal, else a line for each 10 %; a short one says nothing. */
final class UploadProgress implements UploadListener {
    private static final long WORTH_SHOWING = 5_000_000;

    private final PrintStream out;
    private final boolean terminal;
    private long total;
    private long done;
    private @Nullable ProgressBar bar;

    private UploadProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    static UploadProgress of(PrintStream out) {
        return new UploadProgress(out, onTerminal());
    }

    @SuppressWarnings("SystemConsoleNull") // JDK 25 went back to null where there is no terminal
    private static boolean onTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    @Override
    public void begins(long bytes) {
        total = bytes;
        if (terminal && total > WORTH_SHOWING) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Import")
                    .setInitialMax(total)
                    .setUnit(" MB", 1_000_000)
                    .build();
        }
    }

    @Override
    public void sent(long bytes) {
        long before = done * 10 / Math.max(total, 1);
        done += bytes;
        long after = done * 10 / Math.max(total, 1);
        if (bar != null) {
            bar.stepTo(done);
        } else if (total > WORTH_SHOWING && after > before) {
            out.println("Import: " + after * 10 + " % read");
        }
    }

    @Override
    public void ends() {
        if (bar != null) {
            bar.close();
        }
    }
}
