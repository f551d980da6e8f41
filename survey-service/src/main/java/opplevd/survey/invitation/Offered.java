package opplevd.survey.invitation;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import opplevd.kit.language.Language;
import opplevd.kit.page.Installation;

/**
 * In which languages can a resident answer? A draft translation is offered to residents only where the data are simulated:
 * elsewhere somebody in the municipality must have approved it first.
 */
@Singleton
public class Offered {
    private final List<Language> languages;

    Offered(Installation installation) {
        languages = Arrays.stream(Language.values())
                .filter(language -> language != Language.SE || installation.simulated())
                .toList();
    }

    /**
     * The language asked for if it is offered, else Bokmål.
     *
     * @param approved draft languages that the municipality has approved for the questionnaire
     */
    public Language orUsual(Language asked, Set<String> approved) {
        return approved.contains(asked.tag()) ? asked : orUsual(asked);
    }

    /** The language asked for if it is offered without any approval, else Bokmål. */
    public Language orUsual(Language asked) {
        return languages.contains(asked) ? asked : Language.NB;
    }

    /** The tags of the languages offered, draft languages only where the municipality has approved them. */
    public List<String> tags(Set<String> approved) {
        return Arrays.stream(Language.values())
                .filter(language -> languages.contains(language) || approved.contains(language.tag()))
                .map(Language::tag)
                .toList();
    }

    public List<String> tags() {
        return languages.stream().map(Language::tag).toList();
    }
}
