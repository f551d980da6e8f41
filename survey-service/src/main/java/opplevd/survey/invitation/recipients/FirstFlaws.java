package opplevd.survey.invitation.recipients;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;

/** As many flaws as a page shows, and how many there are. */
final class FirstFlaws implements Consumer<RowFlaw> {
    private static final int SHOWN = 100;

    private final List<RowFlaw> first = new ArrayList<>();
    private int count;

    @Override
    public void accept(RowFlaw flaw) {
        count++;
        if (first.size() < SHOWN) {
            first.add(flaw);
        }
    }

    int count() {
        return count;
    }

    /** Of the rows that stay out. */
    List<FlawLine> lines(Messages messages, Language language) {
        return lines(false, messages, language);
    }

    /** Of the rows that are in all the same. */
    List<FlawLine> notices(Messages messages, Language language) {
        return lines(true, messages, language);
    }

    private List<FlawLine> lines(boolean onlyNoticed, Messages messages, Language language) {
        return first.stream()
                .filter(flaw -> flaw.onlyNoticed() == onlyNoticed)
                .map(flaw -> FlawLine.of(flaw, messages, language))
                .toList();
    }
}
