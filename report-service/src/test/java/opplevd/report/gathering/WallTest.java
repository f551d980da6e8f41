package opplevd.report.gathering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opplevd.kit.language.Language;
import opplevd.kit.signin.Role;
import opplevd.report.network.Sharing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is on the wall at a gathering, and on the phones that follow it. */
class WallTest {
    private static final Pattern MESSAGE = Pattern.compile("<h1 id=\"m\\d+\" tabindex=\"-1\">([^<]*)</h1>");
    private static final Pattern CODE = Pattern.compile("<strong class=\"code\">(\\d{3}) (\\d{3})</strong>");

    private static Dalene dalene;

    @BeforeAll
    static void aNetworkWhereFjellvangIsHigher() {
        dalene = new Dalene();
    }

    @AfterAll
    static void stop() {
        dalene.close();
    }

    @Test
    void everyMessageOnTheWallHasTwelveWordsAtMostInEveryLanguage() {
        String path = dalene.withAgenda("Ord", LocalDate.of(2027, 1, 15), "nå");
        for (Language language : Language.values()) {
            String wall = dalene.get(path + "/show?lang=" + language.tag(), Role.FACILITATOR, "dalene")
                    .body();
            Matcher message = MESSAGE.matcher(wall);
            int found = 0;
            while (message.find()) {
                found++;
                assertTrue(message.group(1).split("\\s+").length <= 12, message.group(1));
            }
            assertTrue(found >= 5, wall);
        }
        String wall = dalene.get(path + "/show", Role.FACILITATOR, "dalene").body();
        assertTrue(wall.contains("Fjellvang: K er høyere enn alle de andre"), wall);
        assertTrue(wall.contains(">er lavere</text>"));
    }

    @Test
    void phonesFollowByTheCodeAndSeeWhatIsSharedAndNothingToTypeIn() {
        String path = dalene.withAgenda("Mobil", LocalDate.of(2027, 5, 1), "nå");
        Gathering gathering = dalene.gathering(path);
        assertEquals(404, dalene.phone("/g/" + gathering.code()).statusCode(), "closed until the day before");
        dalene.post(path + "/phones", "do=open", Role.FACILITATOR, "dalene");
        Matcher code = CODE.matcher(
                dalene.get(path + "/show", Role.FACILITATOR, "dalene").body());
        assertTrue(code.find());
        String wall = dalene.phone("/g/" + code.group(1) + code.group(2)).body();
        assertTrue(wall.contains("Fjellvang: K er høyere"), wall);
        assertFalse(wall.contains("<form"), "nobody types without an account");
        dalene.post(path + "/show", "shown=3", Role.FACILITATOR, "dalene");
        assertTrue(dalene.phone("/g/" + gathering.code() + "/place").body().contains("\"shown\":3"));
        assertEquals(
                404,
                dalene.post(path + "/show", "shown=4", Role.PROJECT_LEADER, "10")
                        .statusCode());
        dalene.choose("20", "nå", Sharing.WITHDRAWN);
        String without = dalene.phone("/g/" + gathering.code()).body();
        dalene.choose("20", "nå", Sharing.NAMED);
        assertFalse(without.contains("Fjellvang: K er høyere"), "withdrawn at once");
        assertTrue(without.contains("For få kommuner deler tall om dette"));
        dalene.post(path + "/phones", "do=close", Role.FACILITATOR, "dalene");
        assertEquals(404, dalene.phone("/g/" + gathering.code()).statusCode());
    }

    @Test
    void guessingCodesIsStopped() {
        Guesses guesses = dalene.bean(Guesses.class);
        io.micronaut.http.HttpRequest<?> from = io.micronaut.http.HttpRequest.GET("/g");
        assertFalse(guesses.tooMany(from));
        for (int i = 0; i < 40; i++) {
            guesses.wrong(from);
        }
        assertTrue(guesses.tooMany(from));
        guesses.forget();
        assertEquals(404, dalene.phone("/g?code=000000").statusCode());
    }
}
