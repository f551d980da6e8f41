package opplevd.survey.notice;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Installation;
import opplevd.kit.page.Pages;
import opplevd.survey.invitation.Sender;
import opplevd.survey.message.Letter;
import opplevd.survey.publication.Publications;

/** What a reader is told: the verdict on each place that they may read, and a link to it. */
@Singleton
class NoticeLetters {
    private final NoticeRows rows;
    private final Publications publications;
    private final Messages messages;
    private final Pages pages;
    private final Installation installation;
    private final Sender sender;

    NoticeLetters(
            NoticeRows rows,
            Publications publications,
            Messages messages,
            Pages pages,
            Installation installation,
            Sender sender) {
        this.rows = rows;
        this.publications = publications;
        this.messages = messages;
        this.pages = pages;
        this.installation = installation;
        this.sender = sender;
    }

    /**
     * A place with its verdict.
     *
     * @param link its report; several areas of a municipality have one
     */
    public record Line(String name, String verdict, String link) {}

    /** Empty when there is nothing that the reader may read any more. */
    Optional<Letter> of(NoticeRow row) {
        Language language = rows.language(row);
        Optional<NoticeReader> reader = rows.reader(row);
        Optional<Results> results = publications
                .document(row.publicationId(), 1)
                .map(document -> Results.read(document, new Verdicts(messages, language)));
        if (reader.isEmpty() || results.isEmpty()) {
            return Optional.empty();
        }
        List<Line> lines = lines(results.get(), reader.get());
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(letter(results.get(), lines, reader.get().email(), language));
    }

    private List<Line> lines(Results results, NoticeReader reader) {
        boolean whole = results.codes().stream().anyMatch(reader.municipalities()::contains);
        String municipality = "/municipalities/" + results.codes().getLast();
        Stream<Line> areas = results.areas().stream()
                .filter(area -> whole)
                .map(area -> new Line(area.name(), area.verdict(), link(municipality, results)));
        Stream<Line> units = results.units().stream()
                .filter(unit -> reader.units().contains(unit.code()))
                .map(unit -> new Line(unit.name(), unit.verdict(), link("/units/" + unit.code(), results)));
        return Stream.concat(areas, units).toList();
    }

    private String link(String path, Results results) {
        return installation.report(path.replace(" ", "%20") + "?round=" + results.roundId());
    }

    private Letter letter(Results results, List<Line> lines, String to, Language language) {
        String from = sender.name(results.municipality(), language);
        String subject = messages.text(language, "notice.subject", results.round());
        String lead = messages.text(language, "notice.lead", results.round(), from);
        String foot = messages.text(language, "notice.foot");
        StringBuilder text = new StringBuilder(lead).append("\n\n");
        lines.forEach(line -> text.append(line.name())
                .append(": ")
                .append(line.verdict())
                .append('\n')
                .append(line.link())
                .append("\n\n"));
        text.append("-- \n").append(foot).append('\n');
        Map<String, Object> model =
                Map.of("subject", subject, "lead", lead, "lines", lines, "foot", foot, "sender", from);
        return new Letter(
                to, from, language, subject, text.toString(), pages.text("survey/notice/email", model, language));
    }
}
