package opplevd.survey.invitation.recipients;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which of our languages does somebody mean? */
final class Languages {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("nb", "nb"),
            Map.entry("nob", "nb"),
            Map.entry("no", "nb"),
            Map.entry("nb-no", "nb"),
            Map.entry("norsk", "nb"),
            Map.entry("bokmål", "nb"),
            Map.entry("norsk bokmål", "nb"),
            Map.entry("norsk (bokmål)", "nb"),
            Map.entry("norwegian", "nb"),
            Map.entry("nn", "nn"),
            Map.entry("nno", "nn"),
            Map.entry("nn-no", "nn"),
            Map.entry("nynorsk", "nn"),
            Map.entry("norsk nynorsk", "nn"),
            Map.entry("norsk (nynorsk)", "nn"),
            Map.entry("se", "se"),
            Map.entry("sme", "se"),
            Map.entry("samisk", "se"),
            Map.entry("nordsamisk", "se"),
            Map.entry("davvisámegiella", "se"),
            Map.entry("northern sami", "se"),
            Map.entry("en", "en"),
            Map.entry("eng", "en"),
            Map.entry("en-gb", "en"),
            Map.entry("engelsk", "en"),
            Map.entry("english", "en"));

    private Languages() {}

    static Optional<String> read(String cell) {
        return Optional.ofNullable(WORDS.get(cell.toLowerCase(Locale.ROOT).strip()));
    }
}
