package opplevd.survey.invitation.recipients;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Pages;
import opplevd.kit.signin.SignedIn;
import opplevd.kit.upload.UploadForm;
import opplevd.survey.invitation.Contact;
import opplevd.survey.invitation.OptOuts;
import opplevd.survey.round.ReachedPart;
import opplevd.survey.upload.SealedTable;
import opplevd.survey.upload.Table;
import opplevd.survey.upload.TableFile;
import opplevd.survey.upload.UnreadableTable;

/**
 * Uploading a list: are the letters right, which column is what, who would come in and what is wrong with which row; and only
 * then, when somebody says so, are they added. Until then the list travels with the form, sealed.
 */
@Controller("/rounds/{round}/recipients/upload")
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class UploadPages {
    private final OwnRounds rounds;
    private final Recipients recipients;
    private final RecipientChanges changes;
    private final OptOuts optOuts;
    private final SealedTable seal;
    private final Messages messages;
    private final Pages pages;

    UploadPages(
            OwnRounds rounds,
            Recipients recipients,
            RecipientChanges changes,
            OptOuts optOuts,
            SealedTable seal,
            Messages messages,
            Pages pages) {
        this.rounds = rounds;
        this.recipients = recipients;
        this.changes = changes;
        this.optOuts = optOuts;
        this.seal = seal;
        this.messages = messages;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> choose(@PathVariable String round, SignedIn reader, Language language) {
        Own own = rounds.going(round, reader);
        return pages.render("survey/recipients/upload", UploadModel.choose(own, ""), language);
    }

    /** Each step posts here: {@code step} says which button was pressed. */
    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> step(
            @PathVariable String round,
            HttpRequest<?> request,
            @Body InputStream body,
            SignedIn reader,
            Language language) {
        Own own = rounds.going(round, reader);
        String type = request.getHeaders().get("Content-Type", String.class, MediaType.MULTIPART_FORM_DATA);
        try {
            UploadForm form = TableFile.form(body, type);
            String whose = "recipients|" + own.roundId() + "|" + reader.subject();
            if (form.field("step").equals("read")) {
                return read(own, TableFile.read(form.file("file")), whose, language);
            }
            Table table = seal.open(form.field("table"), whose);
            return step(own, form, table, reader, language);
        } catch (UnreadableTable refused) {
            String why = messages.text(language, refused.key(), refused.values());
            return pages.render(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "survey/recipients/upload",
                    UploadModel.choose(own, why),
                    language);
        }
    }

    private HttpResponse<?> read(Own own, TableFile file, String whose, Language language) {
        String sealed = seal.seal(file.table(), whose);
        if (file.guessed()) {
            return pages.render("survey/recipients/letters", UploadModel.letters(own, file.table(), sealed), language);
        }
        return go(own, file.table(), Columns.recognised(file.table(), own.goingPlaces()), sealed, language);
    }

    private HttpResponse<?> step(Own own, UploadForm form, Table table, SignedIn reader, Language language) {
        String sealed = form.field("table");
        List<Place> places = own.goingPlaces();
        String step = form.field("step");
        if (step.equals("letters")) {
            return go(own, table, Columns.recognised(table, places), sealed, language);
        }
        Columns columns = Columns.chosen(table, form.fields(), places);
        List<Field> twice = Columns.twice(table, form.fields());
        if (step.equals("columns") || !twice.isEmpty() || !columns.enough()) {
            boolean pressedOn = !step.equals("columns");
            return columns(own, table, columns, sealed, twice, pressedOn, language);
        }
        return switch (step) {
            case "flaws" -> FlawsFile.of(sift(own, table, columns), messages, language);
            case "add" -> add(own, table, columns, reader);
            default -> preview(own, table, columns, sealed, language);
        };
    }

    /** To the preview when every column that is needed is known, else to choosing the columns. */
    private HttpResponse<?> go(Own own, Table table, Columns columns, String sealed, Language language) {
        return columns.enough()
                ? preview(own, table, columns, sealed, language)
                : columns(own, table, columns, sealed, List.of(), false, language);
    }

    private HttpResponse<?> columns(
            Own own,
            Table table,
            Columns columns,
            String sealed,
            List<Field> twice,
            boolean pressedOn,
            Language language) {
        Map<String, Object> model = UploadModel.columns(own, table, columns, sealed);
        model.put("twice", twice.stream().map(Field::key).toList());
        model.put("noUnit", pressedOn && !columns.unitKnown());
        model.put("noReach", pressedOn && !columns.reachKnown());
        HttpStatus status = pressedOn ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK;
        return pages.render(status, "survey/recipients/columns", model, language);
    }

    private HttpResponse<?> preview(Own own, Table table, Columns columns, String sealed, Language language) {
        Sifting sifting = sift(own, table, columns);
        FirstFlaws flaws = new FirstFlaws();
        Sifted sifted = sifting.run(flaws);
        Map<String, Object> model = UploadModel.preview(own, table, columns, sifted, recipients.perUnit(own), sealed);
        model.put("flaws", flaws.lines(messages, language));
        model.put("notices", flaws.notices(messages, language));
        model.put("flawCount", flaws.count());
        return pages.render("survey/recipients/preview", model, language);
    }

    private HttpResponse<?> add(Own own, Table table, Columns columns, SignedIn reader) {
        Sifted sifted = sift(own, table, columns).run(flaw -> {});
        int added = changes.add(own, sifted.good(), reader);
        return HttpResponse.seeOther(URI.create("/rounds/" + own.roundId() + "/recipients?did=added-" + added));
    }

    /** Reads the table once more, against the list as it is now. */
    interface Sifting {
        Sifted run(java.util.function.Consumer<RowFlaw> flaws);
    }

    private Sifting sift(Own own, Table table, Columns columns) {
        Predicate<Contact> optedOut = contact -> false;
        for (ReachedPart part : own.parts()) {
            optedOut = optedOut.or(optOuts.of(part.municipalityId()));
        }
        Predicate<Contact> out = optedOut;
        return flaws -> Sifted.of(table, columns, own.goingPlaces(), recipients.same(own), out, flaws);
    }
}
