package opplevd.survey.editor;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.page.Pages;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.questionnaire.Published;
import org.jspecify.annotations.Nullable;

/** A questionnaire that was published: what it asks, which versions there are, who approved the draft translation. */
@Controller("/questionnaires/published")
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class PublishedPages {
    private final Drafting drafting;
    private final Reading reading;
    private final Whose whose;
    private final Pages pages;

    PublishedPages(Drafting drafting, Reading reading, Whose whose, Pages pages) {
        this.drafting = drafting;
        this.reading = reading;
        this.whose = whose;
        this.pages = pages;
    }

    @Get("/{published}")
    HttpResponse<String> read(SignedIn reader, String published, Language language) {
        Published one = reading.find(drafting.holders(reader), published);
        Map<String, Object> model = reading.model(reader, one.questionnaire(), language);
        List<Published> versions =
                drafting.versions(reader, one.holder(), one.questionnaire().key());
        model.put("here", "/questionnaires/published/" + one.id());
        model.put("trial", one.trial());
        model.put("from", one.id());
        model.put("whose", whose.name(one.holder(), language));
        model.put("published", one);
        model.put("versions", versions);
        return pages.render("survey/questionnaire/read", model, language);
    }

    @Get("/{published}/file")
    @Produces(MediaType.ALL)
    HttpResponse<String> file(SignedIn reader, String published) {
        return YamlFile.download(
                reading.find(drafting.holders(reader), published).questionnaire());
    }

    @Post("/{published}/approvals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> approve(SignedIn reader, String published, @Body @Nullable Map<String, Object> posted) {
        Published one = reading.find(drafting.holders(reader), published);
        reading.approve(reader, one.questionnaire(), Form.of(posted));
        return HttpResponse.seeOther(URI.create("/questionnaires/published/" + one.id() + "#approval"));
    }
}
