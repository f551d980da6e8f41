package opplevd.survey.invitation;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.regex.Pattern;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;

/** Who asks, in the reader's language? */
@Singleton
public class Sender {
    private static final Pattern SAYS_WHAT_IT_IS = Pattern.compile("kommun|suohkan|gielda|tjïelte|fylke");

    private final Messages messages;

    Sender(Messages messages) {
        this.messages = messages;
    }

    /** "Dovre kommune"; a name that says itself what it is stays as it is. */
    public String name(String municipality, Language language) {
        boolean whole =
                SAYS_WHAT_IT_IS.matcher(municipality.toLowerCase(Locale.ROOT)).find();
        return whole ? municipality : messages.text(language, "resident.municipality", municipality);
    }
}
