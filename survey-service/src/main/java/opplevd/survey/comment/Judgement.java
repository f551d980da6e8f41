package opplevd.survey.comment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a moderator has typed about one comment of a page.
 *
 * @param comment the comment's id
 * @param choice approve, redact, reject or pass-on; empty = nothing chosen
 * @param theme a theme's key; empty = none chosen
 * @param text the text that would be shown, as the moderator left it
 */
record Judgement(String comment, String choice, String theme, String text) {
    private static final String TEXT = "text-";
    private static final Set<String> CHOICES = Set.of("", "approve", "redact", "reject", "pass-on");

    Judgement {
        text = text.replace("\r\n", "\n").strip();
        if (!CHOICES.contains(choice)) {
            throw new IllegalArgumentException("no choice: " + choice);
        }
    }

    /** What stands there before anything is typed: what was decided, or nothing chosen and the text that is offered. */
    static Judgement before(Marked marked) {
        Decision decision = marked.comment().decision();
        Theme theme = marked.comment().theme();
        String choice = switch (decision) {
            case null -> "";
            case APPROVED -> marked.surelyPersonal() ? "redact" : "approve";
            case REDACTED -> "redact";
            case REJECTED -> "reject";
            case PASSED_ON -> "pass-on";
        };
        return new Judgement(marked.comment().id(), choice, theme == null ? "" : theme.key(), marked.offered());
    }

    /** Everything that a page's form says: each comment there has its text, whether chosen or not. */
    static List<Judgement> in(Map<String, String> form) {
        return form.keySet().stream()
                .filter(field -> field.startsWith(TEXT))
                .map(field -> field.substring(TEXT.length()))
                .map(id -> new Judgement(
                        id,
                        form.getOrDefault("choice-" + id, ""),
                        form.getOrDefault("theme-" + id, ""),
                        form.getOrDefault(TEXT + id, "")))
                .toList();
    }

    /** Whether nothing is to be decided: nothing chosen, nothing typed. */
    boolean leaves(Marked marked) {
        return choice.isEmpty() && theme.isEmpty() && !changed(marked);
    }

    /** Key of the sentence that says why it can't be saved; empty when it can. */
    Optional<String> wrong(Marked marked) {
        if (leaves(marked)) {
            return Optional.empty();
        }
        return switch (choice) {
            case "" -> Optional.of("comment.wrong.choice");
            case "approve" ->
                marked.surelyPersonal()
                        ? Optional.of("comment.wrong.marked")
                        : changed(marked) ? Optional.of("comment.wrong.changed") : withoutTheme();
            case "redact" -> marked.fits(text) ? withoutTheme() : Optional.of("comment.wrong.text");
            default -> Optional.empty();
        };
    }

    private boolean changed(Marked marked) {
        return !text.equals(marked.offered());
    }

    private Optional<String> withoutTheme() {
        return Theme.named(theme).isPresent() ? Optional.empty() : Optional.of("comment.wrong.theme");
    }

    /** What is decided. Ask {@link #wrong} first. */
    Decided decided(Marked marked) {
        ReadComment about = marked.comment();
        Theme on = Theme.named(theme).orElse(Theme.OTHER);
        return switch (choice) {
            case "approve" ->
                new Decided(about, Decision.APPROVED, on, about.text().strip());
            case "redact" ->
                new Decided(about, text.equals(about.text().strip()) ? Decision.APPROVED : Decision.REDACTED, on, text);
            case "reject" -> new Decided(about, Decision.REJECTED, on, null);
            default -> new Decided(about, Decision.PASSED_ON, on, null);
        };
    }

    /** Each by its comment. */
    static Map<String, Judgement> byComment(List<Judgement> all) {
        return all.stream().collect(Collectors.toMap(Judgement::comment, one -> one));
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "Judgement[" + comment + "]";
    }
}
