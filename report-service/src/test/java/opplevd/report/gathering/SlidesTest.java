package opplevd.report.gathering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.report.wording.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture has seven lines at most, and says so when there are more. */
class SlidesTest {
    private static List<String> shown(int lines) {
        List<Slide.Line> all = IntStream.rangeClosed(1, lines)
                .mapToObj(i -> new Slide.Line("", "punkt " + i, ""))
                .toList();
        return Slides.fitting(all, new Voice(new Messages(), Language.NB)).stream()
                .map(Slide.Line::text)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"8, og 2 til", "9, og 3 til", "30, og 24 til"})
    void theLastLineSaysHowManyThereAreMore(int lines, String last) {
        assertEquals(7, shown(lines).size());
        assertEquals("punkt 6", shown(lines).get(5));
        assertEquals(last, shown(lines).getLast());
    }

    @Test
    void sevenAreShownAsTheyAre() {
        assertEquals("punkt 7", shown(7).getLast());
        assertEquals(7, shown(7).size());
    }
}
