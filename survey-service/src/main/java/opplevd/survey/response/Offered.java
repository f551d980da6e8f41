package opplevd.survey.response;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import opplevd.kit.language.Language;
import opplevd.kit.page.Installation;

/**
 * In which languages can a resident answer? A draft translation is offered to residents only where the data are simulated:
 * elsewhere somebody in the municipality must have approved it first.
 */
@Singleton
class Offered {
    private final List<Language> languages;

    Offered(Installation installation) {
        languages = Arrays.stream(Language.values())
                .filter(language -> language != Language.SE || installation.simulated())
                .toList();
    }

    /** The language asked for if it is offered, else Bokmål. */
    Language orUsual(Language asked) {
        return languages.contains(asked) ? asked : Language.NB;
    }

    List<String> tags() {
        return languages.stream().map(Language::tag).toList();
    }
}
