package opplevd.standalone.run;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What a killed supervisor left running: found by the home's own files on its command line, whatever was written down. */
public final class LeftOvers {
    private static final long PATIENCE_SECONDS = 30;

    private LeftOvers() {}

    /** Ends it, services first, so that the next start finds its ports and files free; says whether there was any. */
    public static boolean end(Settings settings) {
        Path run = settings.home().resolve("run");
        boolean services = end(List.of(
                run.resolve("report-service.jar").toString(),
                run.resolve("survey-service.jar").toString()));
        boolean database =
                end(List.of("--datadir=" + settings.home().resolve("mysql").resolve("data")));
        return services || database;
    }

    private static boolean end(List<String> words) {
        List<ProcessHandle> left = ProcessHandle.allProcesses()
                .filter(process -> Stream.of(process.info().arguments().orElse(new String[0]))
                        .anyMatch(words::contains))
                .toList();
        left.forEach(ProcessHandle::destroy);
        for (ProcessHandle process : left) {
            process.onExit()
                    .completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
            process.destroyForcibly();
        }
        return !left.isEmpty();
    }
}
