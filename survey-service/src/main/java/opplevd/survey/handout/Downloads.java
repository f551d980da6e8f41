package opplevd.survey.handout;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Installation;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.box.Mode;
import opplevd.survey.invitation.Offered;
import opplevd.survey.invitation.PersonalLink;
import opplevd.survey.invitation.PersonalLinks;
import opplevd.survey.invitation.UnitLink;
import opplevd.survey.invitation.UnitLinks;
import opplevd.survey.round.ReachedPart;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator fetches: paper for open links, and personal links as letters or a file. Personal ones are posted for,
 * so that no address of such a page can be passed on, and each fetching is in the audit log with how many it held.
 */
@Controller("/rounds/{round}/links")
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class Downloads {
    private static final MediaType PDF = MediaType.of("application/pdf");
    private static final MediaType ZIP = MediaType.of("application/zip");
    private static final MediaType CSV = MediaType.of("text/csv;charset=utf-8");

    private final OwnPart own;
    private final PartOnPaper.Reading papers;
    private final Papers paper;
    private final LetterFile letterFile;
    private final UnitLinks open;
    private final PersonalLinks personal;
    private final Addressed addressed;
    private final AuditLog audit;
    private final Offered offered;
    private final Messages messages;
    private final Installation installation;

    Downloads(
            OwnPart own,
            PartOnPaper.Reading papers,
            Papers paper,
            LetterFile letterFile,
            UnitLinks open,
            PersonalLinks personal,
            Addressed addressed,
            AuditLog audit,
            Offered offered,
            Messages messages,
            Installation installation) {
        this.own = own;
        this.papers = papers;
        this.paper = paper;
        this.letterFile = letterFile;
        this.open = open;
        this.personal = personal;
        this.addressed = addressed;
        this.audit = audit;
        this.offered = offered;
        this.messages = messages;
        this.installation = installation;
    }

    @Get("/posters.pdf")
    HttpResponse<?> posters(
            @PathVariable String round,
            @QueryValue @Nullable String part,
            @QueryValue @Nullable String unit,
            @QueryValue @Nullable String in,
            SignedIn reader,
            Language language) {
        return sheets("paper/poster", name(language, "posters"), own.of(round, part, reader), unit, in);
    }

    @Get("/cards.pdf")
    HttpResponse<?> cards(
            @PathVariable String round,
            @QueryValue @Nullable String part,
            @QueryValue @Nullable String unit,
            @QueryValue @Nullable String in,
            SignedIn reader,
            Language language) {
        return sheets("paper/cards", name(language, "cards"), own.of(round, part, reader), unit, in);
    }

    private HttpResponse<?> sheets(
            String view, String file, ReachedPart here, @Nullable String unit, @Nullable String in) {
        List<UnitLink> posters = open.of(here.id()).stream()
                .filter(link -> link.mode() == Mode.OPEN)
                .filter(link -> unit == null || unit.isEmpty() || link.unitId().equals(unit))
                .toList();
        if (posters.isEmpty()) {
            throw Refusal.notFound();
        }
        PartOnPaper texts = papers.of(here.id());
        return file(paper.sheets(view, here, texts, posters, language(in, texts)), PDF, file);
    }

    /** Everyone with a postal address: one file, or one for each in a ZIP. */
    @Post("/letters")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> letters(
            @PathVariable String round, @Body Map<String, String> form, SignedIn reader, Language language) {
        ReachedPart here = answerable(round, form, reader);
        List<PersonalLink> links = personal.make(here.id(), addressed.of(here));
        if (links.isEmpty()) {
            throw Refusal.notFound();
        }
        record(reader, "letters-fetched", here, links.size());
        PartOnPaper texts = papers.of(here.id());
        Language usual = language(form.get("in"), texts);
        if ("zip".equals(form.get("as"))) {
            LetterZip zip = new LetterZip(
                    links.iterator(),
                    link -> paper.letters(here, texts, List.of(link), letterFile.language(link, texts, usual)));
            return HttpResponse.ok(new StreamedFile(zip, ZIP).attach(name(language, "letters.zip")))
                    .header("Cache-Control", "no-store");
        }
        return file(letterFile.of(here, texts, links, usual), PDF, name(language, "letters"));
    }

    /** Everyone who did not ask to be left alone, for another sender. */
    @Post("/links.csv")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> links(
            @PathVariable String round, @Body Map<String, String> form, SignedIn reader, Language language) {
        ReachedPart here = answerable(round, form, reader);
        List<PersonalLink> links =
                personal.make(here.id(), addressed.optedOut(here).negate());
        record(reader, "links-fetched", here, links.size());
        PartOnPaper texts = papers.of(here.id());
        // of care and social services another sender is not told which service somebody uses
        Function<String, String> unitName =
                unit -> texts.sensitive() ? "" : texts.unit(unit).name();
        Function<String, String> address = token -> installation.survey("/s/" + token);
        boolean forReaders = "excel".equals(form.get("as"));
        String csv = forReaders
                ? LinkFile.forExcel(
                        links, unitName, address, name -> messages.text(language, "handout.csv.head." + name))
                : LinkFile.of(links, unitName, address);
        return file(csv.getBytes(StandardCharsets.UTF_8), CSV, forReaders ? name(language, "links") : "links.csv");
    }

    /** What the file is called on the reader's machine. */
    private String name(Language language, String what) {
        return messages.text(language, "handout.file." + what);
    }

    private ReachedPart answerable(String round, Map<String, String> form, SignedIn reader) {
        ReachedPart here = own.of(round, form.get("part"), reader);
        if (OwnPart.ended(here)) {
            throw new Refusal(HttpStatus.CONFLICT, "closing.closed");
        }
        return here;
    }

    private void record(SignedIn reader, String action, ReachedPart here, int count) {
        audit.record(reader, action, here.id() + " " + count, here.municipalityId());
    }

    private Language language(@Nullable String in, PartOnPaper texts) {
        return offered.orUsual(Language.of(in).orElse(Language.NB), texts.approved());
    }

    private static HttpResponse<byte[]> file(byte[] bytes, MediaType type, String name) {
        return HttpResponse.ok(bytes)
                .contentType(type)
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
