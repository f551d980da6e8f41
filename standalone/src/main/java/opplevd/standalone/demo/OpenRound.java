package opplevd.standalone.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import opplevd.standalone.run.Api;
import opplevd.standalone.run.Settings;
import opplevd.standalone.run.Trouble;

/** The demo's open round: the kindergartens of one network, with an open link each. Its results will be told by the child's age. */
record OpenRound(Settings settings, String token) {
    static final String NAME = "Barnehage høsten 2026";

    void open() {
        Api survey = new Api(settings.surveyUrl(), token);
        DemoMunicipality.Network network = DemoMunicipality.NETWORKS.getFirst();
        Api.Answer created = survey.tryPost("/api/v1/rounds", draft(network));
        if (!created.succeeded() && created.status() != 409) {
            throw new Trouble("The demo's open round was refused: " + created.problem());
        }
        survey.post(
                "/api/v1/rounds/"
                        + URLEncoder.encode(NAME, StandardCharsets.UTF_8).replace("+", "%20") + "/open",
                JsonNodeFactory.instance.objectNode());
    }

    private static ObjectNode draft(DemoMunicipality.Network network) {
        DemoRound like = new DemoRound(DemoArea.ALL.getFirst(), DemoRound.YEARS.getLast());
        ObjectNode round = JsonNodeFactory.instance
                .objectNode()
                .put("name", NAME)
                .put("network", network.key())
                .put("questionnaire", like.area().questionnaire())
                .put("breakdown", "AGE")
                .put(
                        "closesAt",
                        Instant.now()
                                .truncatedTo(ChronoUnit.DAYS)
                                .plus(18, ChronoUnit.DAYS)
                                .toString())
                .put("contact", "Kvalitetskoordinatoren, 00 00 00 00");
        ArrayNode units = round.putArray("units");
        like.units().stream()
                .filter(unit -> network.members().contains(unit.municipality()))
                .forEach(unit -> units.addObject().put("unit", unit.code()).put("invited", unit.invited()));
        return round;
    }
}
