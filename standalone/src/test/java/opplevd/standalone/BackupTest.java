package opplevd.standalone;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import opplevd.standalone.backup.DatabaseBackup;
import opplevd.standalone.backup.KeyBackup;
import opplevd.standalone.run.Settings;
import opplevd.standalone.run.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was backed up comes back into an empty installation: every report the same bytes, open rounds with their answers. */
class BackupTest {
    private static final List<String> REPORTS = List.of(
            "/api/v1/rounds",
            "/api/v1/rounds/Barnehage%20v%C3%A5ren%202026/units/3431-bhg-01/quality",
            "/api/v1/rounds/Skole%20v%C3%A5ren%202025/municipalities/3431/areas/school/quality",
            "/api/v1/networks/dalene/rounds/Barnehage%20v%C3%A5ren%202026/areas/kindergarten/benchmark");

    private final RunningOpplevd opplevd = RunningOpplevd.demo();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void everythingComesBackIntoAnEmptyInstallation() throws Exception {
        JsonNode link = opplevd.openLinks().get(0);
        assertTrue(new Resident(1, Duration.ofSeconds(20))
                .answer(link.path("url").asText())
                .thanked());
        Path database = folder.resolve("opplevd.zip");
        Path keys = folder.resolve("keys.zip");
        new DatabaseBackup(opplevd.settings(), System.err::println).write(database);
        new KeyBackup(opplevd.settings()).write(keys);
        assertEquals(
                PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(database), "its owner's");
        assertTrue(new KeyBackup(opplevd.settings()).copies().getLast().endsWith(" " + keys), "the copy is known");

        Settings other = RunningOpplevd.settings(folder.resolve("other"));
        new DatabaseBackup(other, System.err::println).restore(database);
        new KeyBackup(other).restore(keys);
        try (RunningOpplevd restored = RunningOpplevd.on(other)) {
            for (String report : REPORTS) {
                assertArrayEquals(bytes(opplevd, report), bytes(restored, report), report);
            }
            String municipality = link.path("municipality").asText();
            long before = Crowd.responses(opplevd.survey("coordinator", municipality), link);
            assertEquals(before, Crowd.responses(restored.survey("coordinator", municipality), link));
            String url = link.path("url").asText().replace(opplevd.surveyUrl(), restored.surveyUrl());
            assertTrue(new Resident(2, Duration.ofSeconds(20)).answer(url).thanked(), "the same poster still works");
            assertEquals(before + 1, Crowd.responses(restored.survey("coordinator", municipality), link));
        }
        Trouble full =
                assertThrows(Trouble.class, () -> new DatabaseBackup(other, System.err::println).restore(database));
        assertTrue(String.valueOf(full.getMessage()).startsWith("There is data in the database report already"));
    }

    @Test
    void aDamagedFileChangesNothingAndOneThatIsThereIsKept() throws IOException {
        Path database = folder.resolve("opplevd.zip");
        new DatabaseBackup(opplevd.settings(), System.err::println).write(database);
        byte[] whole = Files.readAllBytes(database);
        Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length / 2));
        whole[whole.length / 2] ^= 1;
        Path spoilt = Files.write(folder.resolve("spoilt.zip"), whole);
        Settings other = RunningOpplevd.settings(folder.resolve("none"));
        for (Path damaged : List.of(cut, spoilt)) {
            assertThrows(Trouble.class, () -> new DatabaseBackup(other, System.err::println).restore(damaged));
        }
        assertFalse(Files.exists(other.home()), "nothing was begun");
        assertThrows(Trouble.class, () -> new DatabaseBackup(opplevd.settings(), System.err::println).write(database));
    }

    private byte[] bytes(RunningOpplevd from, String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(URI.create(from.reportUrl() + path))
                        .header("Authorization", "Bearer " + from.token("secretariat", ""))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }
}
