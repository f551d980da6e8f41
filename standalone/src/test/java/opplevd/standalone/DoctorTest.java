package opplevd.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import opplevd.standalone.run.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What does the doctor say of sending? */
class DoctorTest {
    private static final String NONE =
            "ok       e-mail is not set up, so none is sent (OPPLEVD_MAIL_HOST and OPPLEVD_MAIL_FROM)";

    @TempDir
    Path home;

    private CommandLineInATest.Said doctor(String... variables) throws Exception {
        CommandLineInATest terminal = new CommandLineInATest(Settings.from(Map.of("OPPLEVD_HOME", home.toString())))
                .with("OPPLEVD_SURVEY_PORT", "39181")
                .with("OPPLEVD_REPORT_PORT", "39182");
        for (String variable : variables) {
            terminal.with(variable, "mail@dovre.example");
        }
        return terminal.run("doctor");
    }

    @Test
    void mailThatIsNotSetUpIsSaidAndHalfOfItIsTrouble() throws Exception {
        CommandLineInATest.Said without = doctor();
        assertTrue(without.says().contains(NONE), without.says());
        assertTrue(without.says().contains("ok       SMS are not set up"), without.says());
        CommandLineInATest.Said half = doctor("OPPLEVD_MAIL_FROM");
        assertEquals(1, half.exit(), half.says());
        assertTrue(half.says().contains("trouble  e-mail is not set up"), half.says());
        assertTrue(half.says().contains("OPPLEVD_MAIL_FROM): set both"), half.says());
        CommandLineInATest.Said whole = doctor("OPPLEVD_MAIL_HOST", "OPPLEVD_MAIL_FROM");
        assertTrue(whole.says().contains("ok       e-mail goes through mail@dovre.example"), whole.says());
    }
}
