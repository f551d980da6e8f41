package opplevd.survey.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmsSettingsTest {
    private static SmsSettings from(String sender) {
        return new SmsSettings(
                "https://sms.example/send",
                "POST",
                "",
                "application/json",
                "{to} {text}",
                "",
                "",
                sender,
                Duration.ofSeconds(10),
                300,
                "8-21");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Dovre", "Dovre komm.", "2660", "+4790000000"})
    void aSenderThatPhonesShowIsTaken(String sender) {
        assertEquals(sender, from(sender).from());
    }

    @Test
    void aSenderThatIsTooLongIsNamedWithItsLengthAndTheRule() {
        String said = String.valueOf(assertThrows(IllegalArgumentException.class, () -> from("Sosialtjenesten Dovre"))
                .getMessage());
        assertTrue(said.contains("OPPLEVD_SMS_FROM is Sosialtjenesten Dovre, 21 characters"), said);
        assertTrue(said.contains("at most 11"), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dovre kommun", "1234567890123456", "Dovre\n", "{from}"})
    void whatIsNeitherANameNorANumberIsRefused(String sender) {
        assertThrows(IllegalArgumentException.class, () -> from(sender), sender);
    }
}
