package opplevd.survey.progress;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.language.Writing;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.round.ReachedPart;

/** What should the coordinator of an open part do now? The most useful first, at most five; units, never persons. */
@Singleton
class ToDos {
    private static final int MOST = 5;
    private static final int NAMED = 3;
    private static final Duration SOON = Duration.ofDays(7);
    private static final Duration AT_LAST = Duration.ofDays(3);
    private static final Duration LONG_SILENT = Duration.ofDays(3);

    private final Facts facts;
    private final Messages messages;
    private final Clock clock;

    ToDos(Facts facts, Messages messages, Clock clock) {
        this.facts = facts;
        this.messages = messages;
        this.clock = clock;
    }

    /** Only what the reader may do. */
    List<ToDo> of(Standing standing, Language language, SignedIn reader) {
        boolean own = reader.has(Role.COORDINATOR);
        return of(standing, language).stream()
                .filter(todo -> own || !todo.isForCoordinators())
                .limit(MOST)
                .toList();
    }

    private List<ToDo> of(Standing standing, Language language) {
        ReachedPart part = standing.part();
        Facts.Of known = facts.of(part);
        Instant now = clock.instant();
        List<ToDo> list = new ArrayList<>();
        if (!known.unreachable().isEmpty()) {
            list.add(aboutUnits(language, "unreachable", known.unreachable(), part, "/links"));
        }
        if (known.unsent() > 0) {
            list.add(counted(language, "unsent", known.unsent(), part, "/messages"));
        }
        if (known.undeliverable() > 0) {
            list.add(counted(language, "undeliverable", known.undeliverable(), part, "/recipients#list"));
        }
        List<Line> lines = standing.lines();
        List<String> behind =
                lines.stream().filter(Line::behind).map(Line::name).toList();
        List<String> silent = silent(standing, lines, known, now);
        if (!behind.isEmpty()) {
            list.add(aboutUnits(language, "behind", behind, part, "/links"));
        } else if (!silent.isEmpty()) {
            list.add(aboutUnits(language, "silent", silent, part, "/links"));
        }
        closing(part, lines, now, language, list);
        remind(standing, known, now, language, list);
        known.next(now)
                .filter(reminder -> reminder.at().isBefore(now.plus(SOON)) && known.invitations() > 0)
                .ifPresent(reminder -> list.add(todo(
                        language,
                        "reminder",
                        part,
                        "/messages/texts?kind=REMINDER_" + reminder.number() + "&part=" + part.id(),
                        Writing.time(language, reminder.at()))));
        return list;
    }

    /** Everybody is asked and some have not answered: the next reminder goes by itself, or by hand now. */
    private void remind(Standing standing, Facts.Of known, Instant now, Language language, List<ToDo> list) {
        boolean some = standing.lines().stream().anyMatch(Line::awaited);
        if (some && known.invitations() > 0 && known.unsent() == 0) {
            known.next(now)
                    .ifPresent(reminder -> list.add(todo(
                            language,
                            "remind",
                            standing.part(),
                            "/messages?part=" + standing.part().id(),
                            Writing.time(language, reminder.at()))));
        }
    }

    /** Units that can be answered about and that nobody has, days after opening. */
    private static List<String> silent(Standing standing, List<Line> lines, Facts.Of known, Instant now) {
        Instant opened = standing.openedAt();
        return opened == null || now.isBefore(opened.plus(LONG_SILENT))
                ? List.of()
                : lines.stream()
                        .filter(line -> !line.hidden() && line.responses() == 0)
                        .map(Line::name)
                        .filter(name -> !known.unreachable().contains(name))
                        .toList();
    }

    /** Shortly before closing: units that will have no figures as things are. */
    private void closing(ReachedPart part, List<Line> lines, Instant now, Language language, List<ToDo> list) {
        Instant closes = part.closesAt();
        List<String> few = lines.stream()
                .filter(line -> !line.hidden() && line.missing() > 0)
                .map(Line::name)
                .toList();
        if (closes != null && closes.isBefore(now.plus(AT_LAST)) && !few.isEmpty()) {
            list.add(aboutUnits(language, "closing", few, part, "/plan"));
        }
    }

    private ToDo aboutUnits(Language language, String key, List<String> units, ReachedPart part, String page) {
        return todo(language, key, part, page, names(units, language, messages));
    }

    private ToDo counted(Language language, String key, long count, ReachedPart part, String page) {
        String name = "progress.todo." + key;
        return new ToDo(
                messages.counted(language, name, count),
                messages.text(language, name + ".why"),
                "/rounds/" + part.roundId() + page,
                messages.text(language, name + ".link"));
    }

    private ToDo todo(Language language, String key, ReachedPart part, String page, String about) {
        String name = "progress.todo." + key;
        return new ToDo(
                messages.text(language, name, about),
                messages.text(language, name + ".why", about),
                "/rounds/" + part.roundId() + page,
                messages.text(language, name + ".link"));
    }

    /** Up to three names, or two and how many more. */
    static String names(List<String> names, Language language, Messages messages) {
        int shown = names.size() <= NAMED ? names.size() : NAMED - 1;
        String last = names.size() <= NAMED
                ? names.getLast()
                : messages.counted(language, "progress.more", names.size() - (long) shown);
        List<String> first = names.subList(0, names.size() <= NAMED ? shown - 1 : shown);
        return first.isEmpty() ? last : messages.text(language, "progress.and", String.join(", ", first), last);
    }
}
