package opplevd.report.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InkTest {
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WHITE")
    void aColourIsTheOneOfTheStyleSheet(Ink ink) throws IOException {
        String token = "--" + ink.name().toLowerCase(Locale.ROOT).replace('_', '-');
        try (InputStream css = InkTest.class.getResourceAsStream("/assets/op.css")) {
            assertNotNull(css);
            Matcher set = Pattern.compile(Pattern.quote(token) + ":(#[0-9a-f]{6})")
                    .matcher(new String(css.readAllBytes(), UTF_8));
            assertEquals(ink.colour(), set.find() ? set.group(1) : "no " + token);
        }
    }
}
