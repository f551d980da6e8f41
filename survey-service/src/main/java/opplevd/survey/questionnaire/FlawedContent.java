package opplevd.survey.questionnaire;

import java.util.List;
import java.util.stream.Collectors;

/** Files that somebody sent are refused; every flaw is named, and nothing was stored. */
public final class FlawedContent extends RuntimeException {
    private final transient List<Flaw> flaws;

    public FlawedContent(List<Flaw> flaws) {
        super(flaws.stream().map(flaw -> flaw.place() + flaw.key()).collect(Collectors.joining("; ")));
        this.flaws = List.copyOf(flaws);
    }

    public List<Flaw> flaws() {
        return flaws;
    }
}
