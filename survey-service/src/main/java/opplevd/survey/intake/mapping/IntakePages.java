package opplevd.survey.intake.mapping;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.page.Pages;
import opplevd.kit.signin.SignedIn;
import opplevd.kit.upload.UploadForm;
import opplevd.survey.intake.MappedImport;
import opplevd.survey.intake.MappedImports;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.round.ReachedPart;
import opplevd.survey.round.ReachedParts;
import opplevd.survey.upload.SealedTable;
import opplevd.survey.upload.Table;
import opplevd.survey.upload.TableFile;
import opplevd.survey.upload.UnreadableTable;

/**
 * Bringing in another program's file: which round, which column is what, what the answers mean, what would come in; and only
 * then, when somebody says so, does it. Until then the file travels with the form, sealed.
 */
@Controller("/intake")
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class IntakePages {
    private final OwnUnits own;
    private final Questionnaires questionnaires;
    private final Remembered remembered;
    private final MappedImports imports;
    private final ReachedParts parts;
    private final SealedTable seal;
    private final AuditLog audit;
    private final Messages messages;
    private final Pages pages;

    IntakePages(
            OwnUnits own,
            Questionnaires questionnaires,
            Remembered remembered,
            MappedImports imports,
            ReachedParts parts,
            SealedTable seal,
            AuditLog audit,
            Messages messages,
            Pages pages) {
        this.own = own;
        this.questionnaires = questionnaires;
        this.remembered = remembered;
        this.imports = imports;
        this.parts = parts;
        this.seal = seal;
        this.audit = audit;
        this.messages = messages;
        this.pages = pages;
    }

    /** @param done id of the round that was just brought in */
    @Get
    HttpResponse<String> choose(@QueryValue Optional<String> done, SignedIn reader, Language language) {
        Map<String, Object> model = choosing(own.all(reader), "");
        done.filter(round -> !round.isBlank()).ifPresent(round -> {
            ReachedPart part = parts.of(round, reader).getFirst();
            model.put("done", part.roundName());
            model.put("doneIn", own.one(reader, part.municipalityId()).code());
        });
        return pages.render("survey/intake/file", model, language);
    }

    /** Each page posts here: {@code step} says which one is to come. */
    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> step(HttpRequest<?> request, @Body InputStream body, SignedIn reader, Language language) {
        List<OwnUnits.Here> all = own.all(reader);
        String type = request.getHeaders().get("Content-Type", String.class, MediaType.MULTIPART_FORM_DATA);
        try {
            UploadForm form = TableFile.form(body, type);
            OwnUnits.Here here = all.size() == 1 ? all.getFirst() : own.one(reader, form.field("municipality"));
            String whose = "intake|" + here.id() + "|" + reader.subject();
            if (form.field("step").equals("read") || form.field("table").isEmpty()) {
                return read(TableFile.read(form.file("file")), whose, here, language);
            }
            Filled filled = filled(here, seal.open(form.field("table"), whose), form.field("table"), form.fields());
            return form.field("step").equals("import")
                    ? bring(filled, reader, language)
                    : page(form.field("step"), filled, language);
        } catch (UnreadableTable refused) {
            String why = messages.text(language, refused.key(), refused.values());
            return pages.render(HttpStatus.UNPROCESSABLE_ENTITY, "survey/intake/file", choosing(all, why), language);
        }
    }

    private HttpResponse<?> read(TableFile file, String whose, OwnUnits.Here here, Language language) {
        String sealed = seal.seal(file.table(), whose);
        Filled filled = filled(here, file.table(), sealed, Map.of());
        return file.guessed()
                ? pages.render("survey/intake/letters", Letters.model(file.table(), sealed, here.id()), language)
                : what(filled, List.of(), language);
    }

    private Filled filled(OwnUnits.Here here, Table table, String sealed, Map<String, String> fields) {
        Tool tool = Tool.of(table.header());
        Optional<Mapping> before = remembered.find(here.id(), tool, table.header());
        Mapping proposed = before.orElseGet(() -> Proposal.of(table, tool, here.units()));
        Optional<Questionnaire> chosen = questionnaires.chosen(here.id(), MappingForm.choice(fields, proposed));
        Mapping mapping = MappingForm.read(table, fields, proposed, chosen, here.units());
        String round = fields.getOrDefault("round", "").strip();
        return new Filled(here, table, sealed, tool, before.isPresent(), round, chosen, mapping, fields);
    }

    /** The page that was asked for, or the first before it that something must be mended on. */
    private HttpResponse<?> page(String step, Filled filled, Language language) {
        if (!List.of("columns", "values", "look").contains(step)) {
            return what(filled, List.of(), language);
        }
        List<Check.Flaw> flaws = Check.what(filled.round(), filled.mapping(), filled.chosen());
        if (!flaws.isEmpty()) {
            return what(filled, flaws, language);
        }
        flaws = step.equals("columns") ? List.of() : Check.columns(filled.table(), filled.mapping(), filled.chosen());
        if (step.equals("columns") || !flaws.isEmpty()) {
            return render("columns", flaws, model(filled, flaws, language).columns(own.areas(language)), language);
        }
        Questionnaire asked = filled.asked(language.tag());
        flaws = step.equals("values") ? List.of() : Check.values(filled.table(), filled.mapping());
        if (step.equals("values") || !flaws.isEmpty()) {
            return render("values", flaws, model(filled, flaws, language).values(asked, own.areas(language)), language);
        }
        return look(filled, filled.dryRun(asked), asked, List.of(), language);
    }

    private HttpResponse<?> bring(Filled filled, SignedIn reader, Language language) {
        boolean ready =
                Check.what(filled.round(), filled.mapping(), filled.chosen()).isEmpty()
                        && Check.columns(filled.table(), filled.mapping(), filled.chosen())
                                .isEmpty()
                        && Check.values(filled.table(), filled.mapping()).isEmpty();
        if (!ready) {
            return page("look", filled, language);
        }
        Questionnaire asked = filled.asked(language.tag());
        DryRun run = filled.dryRun(asked);
        List<Check.Flaw> wrong = filled.wrongInvited(run).stream()
                .map(unit ->
                        Check.Flaw.of("n" + TextsFound.field(unit), "intake.look.invited.wrong", filled.invited(unit)))
                .toList();
        if (!wrong.isEmpty() || run.used() == 0) {
            return look(filled, run, asked, wrong, language);
        }
        MappedImport mapped = filled.toBring(run, asked);
        if (imports.taken(mapped)) {
            return what(filled, List.of(Check.Flaw.of("round", "intake.what.round.taken")), language);
        }
        String round = imports.bring(mapped);
        remembered.keep(
                filled.here().id(),
                filled.tool(),
                filled.table().header(),
                filled.newUnits().coded());
        filled.newUnits().units().stream()
                .filter(unit -> run.tallies().containsKey(unit.code()))
                .forEach(unit -> audit.record(
                        reader, "unit-added", unit.code(), filled.here().id()));
        audit.record(reader, "intake.brought", round, filled.here().id());
        return HttpResponse.seeOther(URI.create("/intake?done=" + round));
    }

    private HttpResponse<?> what(Filled filled, List<Check.Flaw> flaws, Language language) {
        List<Questionnaires.Choice> choices = questionnaires.all(filled.here().id(), language.tag());
        return render("what", flaws, model(filled, flaws, language).what(choices), language);
    }

    private HttpResponse<?> look(
            Filled filled, DryRun run, Questionnaire asked, List<Check.Flaw> flaws, Language language) {
        return render("look", flaws, model(filled, flaws, language).look(run, asked), language);
    }

    private IntakeModel model(Filled filled, List<Check.Flaw> flaws, Language language) {
        return new IntakeModel(filled, flaws, language, messages);
    }

    private HttpResponse<?> render(String page, List<Check.Flaw> flaws, Map<String, Object> model, Language language) {
        HttpStatus status = flaws.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return pages.render(status, "survey/intake/" + page, model, language);
    }

    private static Map<String, Object> choosing(List<OwnUnits.Here> all, String error) {
        Map<String, Object> model = new HashMap<>();
        model.put("municipalities", all);
        model.put("error", error);
        return model;
    }
}
