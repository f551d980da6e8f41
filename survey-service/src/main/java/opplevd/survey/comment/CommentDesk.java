package opplevd.survey.comment;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.account.Colleague;
import opplevd.survey.account.Colleagues;
import opplevd.survey.round.ReachedPart;
import opplevd.survey.round.RoundState;

/** What does the page of comments show to this reader? */
@Singleton
class CommentDesk {
    private final Comments comments;
    private final Colleagues colleagues;
    private final Moderation moderation;

    CommentDesk(Comments comments, Colleagues colleagues, Moderation moderation) {
        this.comments = comments;
        this.colleagues = colleagues;
        this.moderation = moderation;
    }

    /** A stretch of a comment; mark says what it may give away, empty for plain text. */
    public record Piece(String text, String mark) {}

    /** A comment to decide, with the text that is proposed for showing. */
    public record Card(
            String id, String language, List<Piece> pieces, String proposal, String decision, String theme) {}

    /** A unit with how far it has come, and what this reader may do about it. */
    public record Line(UnitComments unit, boolean mayRead, boolean enough) {}

    /** One municipality's part. */
    public record Desk(
            String part,
            String municipality,
            boolean published,
            String moderator,
            boolean mine,
            List<Colleague> coordinators,
            List<Line> units) {}

    Map<String, Object> model(List<ReachedPart> parts, String unitId, SignedIn reader) {
        List<Desk> desks = parts.stream().map(part -> desk(part, reader)).toList();
        Map<String, Object> model = new HashMap<>();
        model.put("round", parts.getFirst().roundId());
        model.put("name", parts.getFirst().roundName());
        model.put("desks", desks);
        model.put("themes", Stream.of(Theme.values()).map(Theme::key).toList());
        for (int i = 0; i < parts.size(); i++) {
            for (Line line : desks.get(i).units()) {
                if (line.unit().unitId().equals(unitId) && line.mayRead()) {
                    model.put("open", line);
                    model.put("openPart", parts.get(i).id());
                    model.put("cards", cards(parts.get(i), line.unit()));
                }
            }
        }
        return model;
    }

    private Desk desk(ReachedPart part, SignedIn reader) {
        boolean published = part.state() == RoundState.PUBLISHED;
        Optional<String> moderator = comments.moderator(part.id());
        List<Line> lines = !published
                ? List.of()
                : comments.units(part.id()).stream()
                        .map(unit -> new Line(
                                unit,
                                moderation.mayRead(part, unit, reader),
                                !unit.done() && moderation.enough(part, unit)))
                        .toList();
        return new Desk(
                part.id(),
                part.municipality(),
                published,
                moderator.flatMap(colleagues::named).map(Colleague::name).orElse(""),
                moderator.filter(reader.subject()::equals).isPresent(),
                colleagues.coordinators(part.municipalityId()),
                lines);
    }

    private List<Card> cards(ReachedPart part, UnitComments unit) {
        Set<String> known = Set.of(unit.name(), part.municipality());
        return comments.of(part.id(), unit.unitId()).stream()
                .map(comment -> card(comment, known))
                .toList();
    }

    private static Card card(ReadComment comment, Set<String> known) {
        List<PersonalData.Found> found = PersonalData.in(comment.text(), known);
        String shown = comment.shown();
        Decision decision = comment.decision();
        Theme theme = comment.theme();
        return new Card(
                comment.id(),
                comment.language(),
                pieces(comment.text(), found),
                shown == null ? PersonalData.without(comment.text(), found) : shown,
                decision == null ? "" : decision.name(),
                theme == null ? Theme.OTHER.key() : theme.key());
    }

    private static List<Piece> pieces(String text, List<PersonalData.Found> found) {
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
}
