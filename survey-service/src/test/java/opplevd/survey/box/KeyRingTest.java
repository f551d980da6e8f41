package opplevd.survey.box;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {
    @TempDir
    Path home;

    private Path directory;
    private KeyRing keys;

    @BeforeEach
    void anEmptyRing() {
        directory = home.resolve("keys");
        keys = new KeyRing(directory.toString(), "");
    }

    @Test
    void aKeyIsMadeOnceAndKeptByEveryInstance() {
        keys.create("part");
        String token = keys.of("part").token("invitation");
        keys.create("part");
        KeyRing another = new KeyRing(directory.toString(), "");
        another.create("part");
        assertEquals(token, another.of("part").token("invitation"));
    }

    @Test
    void theFileIsWrappedAndReadableByItsOwnerOnly() throws IOException {
        keys.create("part");
        for (Path file : files()) {
            assertEquals(
                    "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), file::toString);
        }
        assertEquals(2, files().size(), "the key, the master key, and no draft left behind");
        Files.writeString(directory.resolve("master.key"), "A".repeat(43) + "=");
        assertFalse(new KeyRing(directory.toString(), "").readable("part"));
    }

    @Test
    void aDestroyedKeyIsGoneAtOnceAndDestroyingAgainIsNothing() throws IOException {
        keys.create("part");
        keys.create("other");
        keys.destroy("part");
        keys.destroy("part");
        assertThrows(KeyUnreadable.class, () -> keys.of("part"));
        assertTrue(keys.readable("other"));
        assertFalse(Files.exists(directory.resolve("part.round")));
    }

    @Test
    void aTornMissingOrForeignKeyIsUnreadable() throws IOException {
        keys.create("part");
        keys.create("foreign");
        Path file = directory.resolve("part.round");
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, 20));
        assertFalse(keys.readable("part"));
        Files.writeString(file, "");
        assertFalse(keys.readable("part"));
        Files.copy(directory.resolve("foreign.round"), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertFalse(keys.readable("part"));
        Files.delete(file);
        assertFalse(keys.readable("part"));
        Files.writeString(file, whole);
        assertTrue(keys.readable("part"));
    }

    @Test
    void aLostMasterKeyIsNotReplacedBehindTheRoundKeysBack() throws IOException {
        keys.create("part");
        Files.delete(directory.resolve("master.key"));
        assertThrows(UncheckedIOException.class, () -> keys.create("next"));
        assertFalse(Files.exists(directory.resolve("master.key")));
    }

    @Test
    void theMasterKeyMayLieElsewhere() {
        Path master = home.resolve("elsewhere.key");
        KeyRing ring = new KeyRing(directory.toString(), master.toString());
        ring.create("part");
        assertTrue(Files.exists(master));
        assertFalse(Files.exists(directory.resolve("master.key")));
        assertTrue(ring.readable("part"));
    }

    @Test
    void everyCopyEverMadeIsNamed() {
        KeyCopy first = new KeyCopy(Instant.parse("2026-11-01T10:00:00Z"), "part", "/mnt/usb/keys 1");
        KeyCopy second = new KeyCopy(Instant.parse("2026-11-02T10:00:00Z"), "part", "/mnt/usb/keys 2");
        keys.create("part");
        keys.noteCopy(first);
        keys.noteCopy(second);
        keys.destroy("part");
        assertEquals(List.of(first, second), keys.copies());
    }

    @Test
    void aNameThatIsNoPartNeverReachesTheDisk() {
        assertThrows(IllegalArgumentException.class, () -> keys.readable("../master"));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.toList();
        }
    }
}
