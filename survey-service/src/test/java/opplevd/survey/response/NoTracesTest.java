package opplevd.survey.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import opplevd.survey.Heard;
import opplevd.survey.response.Browser.Page;
import opplevd.survey.response.RunningSurvey.Asked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NoTracesTest {
    private final RunningSurvey survey = RunningSurvey.shared();
    private final Asked asked = survey.asks("kindergarten-parents");
    private final Browser browser = survey.browser();
    private final Heard heard = new Heard(Level.INFO);

    @AfterEach
    void stopListening() {
        heard.close();
    }

    @Test
    void no_path_token_answer_or_address_is_in_any_log() {
        String letter = asked.letter();
        String poster = asked.poster();
        Page item = browser.press(browser.get(letter), "next");
        Page other = browser.press(browser.get(poster), "next");
        browser.press(item, "next", "f", "5", "o", "4");
        browser.press(item, "next", "f", "99");
        browser.get(letter + "x");
        browser.get(poster + "/nowhere/1");
        browser.once("PUT", letter, "x");
        browser.once("POST", item.address(), "{}", "X-Odd", "1");
        survey.execute("RENAME TABLE sealed_response TO sealed_response_away");
        try {
            assertEquals(503, browser.press(item, "next", "f", "5").status());
            assertEquals(503, browser.get(item.address()).status());
        } finally {
            survey.execute("RENAME TABLE sealed_response_away TO sealed_response");
        }
        survey.execute("UPDATE sealed_response SET sealed = 'broken' WHERE part_id = ?", asked.part);
        assertEquals(500, browser.get(item.address()).status());

        assertTrue(heard.lines().stream().anyMatch(line -> line.contains("\tat opplevd.")), "the log was heard");
        heard.hasNone(List.of(
                letter.substring(3), poster.substring(3), sitting(item), sitting(other), "/s/", "/o/", "127.0.0.1"));
    }

    @Test
    void what_somebody_answers_lies_in_no_file() throws IOException, InterruptedException {
        Page item = browser.press(browser.get(asked.letter()), "next");
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (WatchService made = temporary.getFileSystem().newWatchService()) {
            temporary.register(made, StandardWatchEventKinds.ENTRY_CREATE);
            browser.press(item, "next", "f", "5", "o", "4", "comment", "x".repeat(900));
            Files.delete(Files.createTempFile(temporary, "FUp_", "last"));
            List<String> files = new ArrayList<>();
            while (files.isEmpty() || !files.getLast().endsWith("last")) {
                WatchKey key = made.take();
                key.pollEvents().forEach(event -> files.add(String.valueOf(event.context())));
                key.reset();
            }
            // what the server would call a field of a form that it puts away
            assertEquals(
                    1, files.stream().filter(name -> name.startsWith("FUp_")).count(), files::toString);
        }
    }

    private static String sitting(Page page) {
        return page.address().split("/", -1)[3];
    }
}
