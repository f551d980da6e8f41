package opplevd.survey.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opplevd.survey.organisation.Municipality;
import opplevd.survey.organisation.MunicipalityCode;
import opplevd.survey.organisation.ServiceArea;
import opplevd.survey.organisation.Unit;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.questionnaire.QuestionnaireVersion;
import opplevd.survey.questionnaire.QuestionnaireYaml;
import opplevd.survey.round.Round;
import opplevd.survey.round.RoundPart;
import opplevd.survey.round.RoundState;

/** A counted part of a round for tests: {@code aPart().unit("A", 40, tally).published()}. */
final class APart {
    static final Questionnaire QUESTIONNAIRE = QuestionnaireYaml.read("q.yaml", """
            key: kindergarten
            title: {nb: Barnehage}
            respondents: {nb: Foreldrene}
            scale: {min: 1, max: 6}
            dimensions: [{key: manner, title: {nb: Måte}}, {key: place, title: {nb: Sted}}]
            items:
              - {key: respect, dimension: manner, text: {nb: Respekt}}
              - {key: listen, dimension: manner, text: {nb: Lytter}}
              - {key: outdoor, dimension: place, text: {nb: Ute}}
            """);
    static final Instant CLOSED = Instant.parse("2026-11-01T12:00:00Z");

    private final Questionnaire questionnaire;
    private final List<CountedUnit> units = new ArrayList<>();

    private APart(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    static APart aPart() {
        return asking(QUESTIONNAIRE);
    }

    static APart asking(Questionnaire questionnaire) {
        return new APart(questionnaire);
    }

    APart unit(String code, Integer invited, Tally tally) {
        Unit unit = Unit.of("id-" + code, code, "Unit " + code, "m", "kindergarten");
        units.add(new CountedUnit(unit, List.of("3431"), invited, tally));
        return this;
    }

    CountedArea area() {
        return new CountedArea(
                new ServiceArea("kindergarten", new TreeMap<>(Map.of("nb", "Barnehage")), List.of()),
                new QuestionnaireVersion("v", 1, questionnaire, CLOSED),
                units);
    }

    PublishedPart published() {
        return published(Round.imported("r", "2026 autumn", null));
    }

    PublishedPart published(Round round) {
        return PublishedPart.of(new CountedPart(
                round,
                new RoundPart("p", "r", "m", "pub", RoundState.CLOSED, CLOSED, "", null, null),
                new Municipality("m", "Dovre", List.of(new MunicipalityCode("3431", null, null))),
                List.of(area())));
    }

    /** Everybody of the unit answers the same to everything. */
    static Tally alike(int respondents, int expectation, int experience) {
        Tally tally = new Tally(QUESTIONNAIRE);
        for (int i = 0; i < respondents; i++) {
            tally.add(
                    new int[] {expectation, expectation, expectation},
                    new int[] {experience, experience, experience},
                    2,
                    false);
        }
        return tally;
    }
}
