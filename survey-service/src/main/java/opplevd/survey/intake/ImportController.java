package opplevd.survey.intake;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.organisation.KnownMunicipalities;
import opplevd.survey.publication.Tally;
import opplevd.survey.questionnaire.FlawedContent;
import opplevd.survey.questionnaire.Flaws;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.round.Round;

/** Takes in answers collected elsewhere: a round's name, a questionnaire, the units and the answers, in one request. */
@Controller("/api/v1/imports")
class ImportController {
    private final Imports imports;
    private final KnownMunicipalities municipalities;
    private final ContentMac contentMac;
    private final long most;

    ImportController(
            Imports imports,
            KnownMunicipalities municipalities,
            ContentMac contentMac,
            @Value("${opplevd.import.most-bytes:1073741824}") long most) {
        this.imports = imports;
        this.municipalities = municipalities;
        this.contentMac = contentMac;
        this.most = most;
    }

    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Operation(summary = "Brings in answers collected elsewhere as a closed round and publishes it, all or nothing")
    Imported take(SignedIn reader, HttpRequest<?> request, @Body InputStream body) throws IOException {
        if (!reader.has(Role.SECRETARIAT, Role.COORDINATOR)) {
            throw Refusal.notFound();
        }
        String type = request.getHeaders().get("Content-Type", String.class, MediaType.MULTIPART_FORM_DATA);
        try (Uploads uploads = Uploads.read(body, type, most)) {
            return take(reader, uploads);
        }
    }

    private Imported take(SignedIn reader, Uploads uploads) throws IOException {
        String round = uploads.field("round");
        Upload questionnaireFile = uploads.file("questionnaire");
        Upload unitsFile = uploads.file("units");
        Upload answersFile = uploads.file("answers");
        for (Upload file : new Upload[] {questionnaireFile, unitsFile, answersFile}) {
            if (file.spool().tooLarge()) {
                throw ImportRefusal.tooLarge(file.shownName(), most);
            }
        }
        if (!Round.validName(round)) {
            throw ImportRefusal.badName(Round.MOST_NAME);
        }
        Flaws flaws = new Flaws();
        Questionnaire questionnaire = QuestionnaireUpload.read(questionnaireFile, flaws);
        UnitsFile units =
                UnitsFile.read(unitsFile.shownName(), unitsFile.spool().read(), flaws);
        allow(reader, units);
        String mac = contentMac.of(
                questionnaireFile.spool().digest(),
                unitsFile.spool().digest(),
                answersFile.spool().digest());
        var before = imports.before(round, mac);
        if (before.isPresent()) {
            return before.get();
        }
        imports.compare(units, flaws);
        if (questionnaire == null) {
            throw new FlawedContent(flaws.found());
        }
        InputStream answers =
                new Progress(answersFile.spool().read(), answersFile.spool().size());
        Map<String, Tally> tallies =
                AnswersFile.count(answersFile.shownName(), answers, questionnaire, units.codes(), flaws);
        flaws.refuseIfAny();
        return imports.store(new Import(round, mac, questionnaire, units, tallies));
    }

    /** The secretariat may import anything; a coordinator for the own municipality alone, even before it is known. */
    private void allow(SignedIn reader, UnitsFile units) {
        if (reader.has(Role.SECRETARIAT)) {
            return;
        }
        Set<String> own = reader.scopes(Role.COORDINATOR);
        MunicipalityScope scope = MunicipalityScope.of(reader, municipalities, Role.COORDINATOR);
        for (String code : new TreeSet<>(units.municipalityCodes())) {
            if (!own.contains(code) && municipalities.ofCode(code).stream().noneMatch(scope::contains)) {
                throw Refusal.notFound();
            }
        }
    }
}
