package opplevd.report.publicpage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.report.wording.Voice;
import org.junit.jupiter.api.Test;

class OpeningsPageTest {
    @Test
    void whoOpenedIsAPersonByNameAndAProgramAsSuch() {
        Voice nb = new Voice(new Messages(), Language.NB);
        assertEquals("et program", OpeningsPage.actor("coordinator 3431", nb));
        assertEquals("Kari Nordmann", OpeningsPage.actor("Kari Nordmann", nb));
    }
}
