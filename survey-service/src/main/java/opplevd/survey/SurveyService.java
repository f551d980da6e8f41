package opplevd.survey;

import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** Starts the survey-service: from questionnaire to published results. */
@OpenAPIDefinition(info = @Info(title = "Opplevd survey-service", version = "1"))
public final class SurveyService {
    private SurveyService() {}

    public static void main(String[] args) {
        Micronaut.run(SurveyService.class, args);
    }
}
