package opplevd.survey;

import io.micronaut.runtime.Micronaut;

/** Starts the survey-service: from questionnaire to published results. */
public final class SurveyService {
    private SurveyService() {}

    public static void main(String[] args) {
        Micronaut.run(SurveyService.class, args);
    }
}
