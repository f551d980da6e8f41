package opplevd.survey.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import opplevd.survey.box.Comment;

/**
 * A comment with what may give somebody away in it: what does its moderator see, and which text is offered for showing?
 *
 * @param found the stretches that are marked
 */
record Marked(ReadComment comment, List<PersonalData.Found> found) {

    /** @param known names that give nobody away */
    static Marked of(ReadComment comment, Set<String> known) {
        return new Marked(comment, PersonalData.in(comment.text(), known));
    }

    /** A stretch of a comment; mark says what it may give away, empty for plain text. */
    public record Piece(String text, String mark) {}

    /** The text that may be shown so far; before anything is decided, all but what is marked. */
    String offered() {
        String shown = comment.shown();
        return (shown == null ? PersonalData.without(comment.text(), found) : shown)
                .replace("\r\n", "\n")
                .strip();
    }

    /** Whether it has an address or a number: then it is not shown as it was written by a choice alone. */
    boolean surelyPersonal() {
        return found.stream().anyMatch(one -> one.kind() != PersonalData.Kind.NAME);
    }

    boolean fits(String text) {
        return !text.isEmpty() && Comment.fits(text);
    }

    List<Piece> pieces() {
        String text = comment.text();
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (PersonalData.Found one : found) {
            if (one.from() > from) {
                pieces.add(new Piece(text.substring(from, one.from()), ""));
            }
            pieces.add(
                    new Piece(text.substring(one.from(), one.to()), one.kind().name()));
            from = one.to();
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), ""));
        }
        return pieces;
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "Marked[" + comment.id() + "]";
    }
}
