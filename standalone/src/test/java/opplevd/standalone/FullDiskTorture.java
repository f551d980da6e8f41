package opplevd.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import opplevd.standalone.run.Api;
import org.junit.jupiter.api.Test;

/**
 * The disk that holds everything is full: nobody is thanked in vain, and freed space is all it takes to go on. The disk is one
 * in memory, which only root can make.
 */
class FullDiskTorture {
    private static final String SIZE = "1200m";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int FULL_SECONDS = 20;
    private static final int BLOCK = 1 << 20;

    @Test
    void nobodyIsThankedInVainAndFreedSpaceIsEnough() throws Exception {
        assertEquals("root", System.getProperty("user.name"), "only root can make a small disk in memory");
        Path disk = Files.createTempDirectory("opplevd-small-disk");
        command("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", disk.toString());
        try (RunningOpplevd opplevd = RunningOpplevd.in(disk.resolve("home"))) {
            onASmallDisk(opplevd, disk.resolve("filling"));
        } finally {
            command("umount", "-l", disk.toString());
            Files.delete(disk);
        }
    }

    private static void onASmallDisk(RunningOpplevd opplevd, Path filling) throws Exception {
        JsonNode link = opplevd.openLinks().get(0);
        Api coordinator =
                opplevd.survey("coordinator", link.path("municipality").asText());
        long before = Crowd.responses(coordinator, link);
        int meanwhile;
        Crowd crowd = new Crowd(link.path("url").asText(), PATIENCE);
        try (crowd) {
            crowd.awaitMoreThanked();
            fill(filling);
            int full = crowd.thanked();
            TimeUnit.SECONDS.sleep(FULL_SECONDS);
            meanwhile = crowd.thanked() - full;
            Files.delete(filling);
            crowd.awaitMoreThanked();
        }
        int thanked = crowd.thanked();
        assertEquals(before + thanked, Crowd.responses(coordinator, link));
        Figures.noted(
                "disk full for %d s, %d responses".formatted(FULL_SECONDS, thanked),
                "none lost, none double (%d while it was full), went on when freed".formatted(meanwhile));
    }

    private static void fill(Path file) throws IOException {
        byte[] block = new byte[BLOCK];
        assertFalse(Files.exists(file));
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertTrue(Files.size(file) > BLOCK, full.getMessage());
        }
    }

    private static void command(String... words) throws IOException, InterruptedException {
        assertEquals(0, new ProcessBuilder(words).inheritIO().start().waitFor(), String.join(" ", words));
    }
}
