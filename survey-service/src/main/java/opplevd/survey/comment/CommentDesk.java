package opplevd.survey.comment;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.account.Colleague;
import opplevd.survey.account.Colleagues;
import opplevd.survey.round.ReachedPart;
import opplevd.survey.round.RoundState;

/** What does the page of comments show to this reader? */
@Singleton
class CommentDesk {
    /** So many comments stand on a page. */
    static final int PAGE = 25;

    private final Comments comments;
    private final Colleagues colleagues;
    private final Moderation moderation;

    CommentDesk(Comments comments, Colleagues colleagues, Moderation moderation) {
        this.comments = comments;
        this.colleagues = colleagues;
        this.moderation = moderation;
    }

    /**
     * What is asked for.
     *
     * @param unit the unit whose decided comments are looked over; empty = what nobody has decided
     * @param from of these, the place of the first
     * @param typed what was typed and could not be saved, by comment
     * @param wrong why not, by comment
     */
    record Asked(String unit, int from, Map<String, Judgement> typed, Map<String, String> wrong) {
        static final Asked FIRST = of("", 0);

        static Asked of(String unit, int from) {
            return new Asked(unit, Math.max(0, from), Map.of(), Map.of());
        }
    }

    /** A comment to decide, with what is typed about it so far; wrong is the key of what is to be mended, or empty. */
    public record Card(
            int number,
            String id,
            String language,
            List<Marked.Piece> pieces,
            boolean marked,
            boolean surelyPersonal,
            String text,
            String choice,
            String theme,
            String wrong) {}

    /** The comments of a page about one unit. */
    public record Sheet(Line line, List<Card> cards) {}

    /** What its reader is to tell somebody who must act: nothing else passes it on, and it is deleted with the rest. */
    public record ToPassOn(String language, String text) {}

    /** A unit with how far it has come, and what this reader may do about it. */
    public record Line(UnitComments unit, boolean mayRead, boolean enough, List<ToPassOn> toPassOn) {
        /** Whether all is read and nothing shown yet. */
        public boolean ready() {
            return mayRead && !unit.done() && unit.left() == 0;
        }
    }

    /** One municipality's part. */
    public record Desk(
            String part,
            String municipality,
            boolean published,
            String moderator,
            boolean mine,
            String self,
            List<Colleague> coordinators,
            List<Line> units,
            List<Sheet> sheets) {
        /** How many comments this reader has left to decide. */
        public int left() {
            return units.stream()
                    .filter(Line::mayRead)
                    .mapToInt(line -> line.unit().left())
                    .sum();
        }

        /** Whether the comments of every unit are read and deleted. */
        public boolean over() {
            return units.stream().allMatch(line -> line.unit().done());
        }
    }

    Map<String, Object> model(List<ReachedPart> parts, Asked asked, SignedIn reader) {
        List<Desk> desks = parts.stream().map(part -> desk(part, asked, reader)).toList();
        Map<String, Object> model = new HashMap<>();
        model.put("round", parts.getFirst().roundId());
        model.put("name", parts.getFirst().roundName());
        model.put("desks", desks);
        model.put("themes", Stream.of(Theme.values()).map(Theme::key).toList());
        model.put("from", asked.from());
        model.put("most", PAGE);
        desks.stream()
                .flatMap(desk -> desk.units().stream())
                .filter(line -> line.mayRead() && line.unit().unitId().equals(asked.unit()))
                .findFirst()
                .ifPresent(line -> model.put("over", line));
        return model;
    }

    private Desk desk(ReachedPart part, Asked asked, SignedIn reader) {
        boolean published = part.state() == RoundState.PUBLISHED;
        Optional<String> moderator = comments.moderator(part.id());
        boolean mine = moderator.filter(reader.subject()::equals).isPresent();
        List<Line> lines = published ? lines(part, mine, reader) : List.of();
        return new Desk(
                part.id(),
                part.municipality(),
                published,
                moderator.flatMap(colleagues::named).map(Colleague::name).orElse(""),
                mine,
                reader.subject(),
                colleagues.coordinators(part.municipalityId()),
                lines,
                sheets(part, lines.stream().filter(Line::mayRead).toList(), asked));
    }

    private List<Line> lines(ReachedPart part, boolean mine, SignedIn reader) {
        Set<String> enough = moderation.enough(part);
        Map<String, List<ToPassOn>> toPassOn = (mine ? comments.passedOn(part.id()) : List.<ReadComment>of())
                .stream()
                        .collect(Collectors.groupingBy(
                                ReadComment::unitId,
                                Collectors.mapping(
                                        comment -> new ToPassOn(comment.language(), comment.text()),
                                        Collectors.toList())));
        return comments.units(part.id()).stream()
                .map(unit -> new Line(
                        unit,
                        mine && !Moderation.leads(unit, reader),
                        !unit.done() && enough.contains(unit.unitId()),
                        toPassOn.getOrDefault(unit.unitId(), List.of())))
                .toList();
    }

    private List<Sheet> sheets(ReachedPart part, List<Line> readable, Asked asked) {
        Map<String, Line> lines =
                readable.stream().collect(Collectors.toMap(line -> line.unit().unitId(), line -> line));
        List<ReadComment> read = asked.unit().isEmpty()
                ? comments.undecided(part.id(), lines.keySet(), PAGE)
                : lines.containsKey(asked.unit())
                        ? comments.decided(part.id(), asked.unit(), asked.from(), PAGE)
                        : List.of();
        Map<String, List<Card>> cards = new LinkedHashMap<>();
        int number = asked.from();
        for (ReadComment comment : read) {
            Line line = Objects.requireNonNull(lines.get(comment.unitId()));
            Marked marked = Moderation.marked(part, line.unit(), comment);
            cards.computeIfAbsent(comment.unitId(), any -> new ArrayList<>()).add(card(++number, marked, asked));
        }
        return cards.entrySet().stream()
                .map(unit -> new Sheet(Objects.requireNonNull(lines.get(unit.getKey())), unit.getValue()))
                .toList();
    }

    private static Card card(int number, Marked marked, Asked asked) {
        ReadComment comment = marked.comment();
        Judgement said = asked.typed().getOrDefault(comment.id(), Judgement.before(marked));
        return new Card(
                number,
                comment.id(),
                comment.language(),
                marked.pieces(),
                !marked.found().isEmpty(),
                marked.surelyPersonal(),
                said.text(),
                said.choice(),
                said.theme(),
                asked.wrong().getOrDefault(comment.id(), ""));
    }
}
