package opplevd.survey.response;

import java.util.Optional;
import opplevd.kit.language.Language;
import opplevd.kit.refusal.Refusal;
import opplevd.survey.box.Mode;
import opplevd.survey.box.Respondent;
import opplevd.survey.box.Sitting;
import opplevd.survey.invitation.Link;
import org.jspecify.annotations.Nullable;

/**
 * One request of a resident: by which link, in which sitting, in which language.
 *
 * @param base path of the link's first page
 * @param sitting null until the first page is posted
 * @param held what the sitting ticked before its first answer
 */
record Visit(
        String base,
        Link link,
        Survey survey,
        Language language,
        @Nullable Sitting sitting,
        Held held) {

    Walk walk() {
        return survey.walk();
    }

    Mode mode() {
        return link.mode();
    }

    /** Whose row this is; at an open link nobody's before the sitting began. */
    Optional<Respondent> respondent() {
        if (sitting == null) {
            // at a personal link any sitting leads to the invitation's row
            return mode().open() ? Optional.empty() : Optional.of(link.respondent(Sitting.begin()));
        }
        return Optional.of(link.respondent(sitting));
    }

    /** The sitting of a page that has one. */
    Sitting begun() {
        if (sitting == null) {
            throw Refusal.notFound();
        }
        return sitting;
    }

    Visit in(Sitting begun) {
        return new Visit(base, link, survey, language, begun, held);
    }

    Visit in(Language other) {
        return new Visit(base, link, survey, other, sitting, held);
    }

    Visit holding(Held ticked) {
        return new Visit(base, link, survey, language, sitting, ticked);
    }

    /** The first page, of no sitting. */
    String start() {
        return base + "?lang=" + language.tag();
    }

    /** The first page for whoever comes next: nothing of this visit, nor its language. */
    String next() {
        return base;
    }

    String page(int number) {
        return page(Integer.toString(number));
    }

    /** A page of the sitting if it began, else of the link. */
    String page(String name) {
        return (sitting == null ? base : base + '/' + sitting.key()) + '/' + name + query();
    }

    private String query() {
        return "?lang=" + language.tag() + (held.written().isEmpty() ? "" : "&held=" + held.written());
    }

    @Override
    public String toString() {
        return "Visit[*]";
    }
}
