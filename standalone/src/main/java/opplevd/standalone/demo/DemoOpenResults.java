package opplevd.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import opplevd.standalone.run.Api;
import opplevd.standalone.run.Settings;
import opplevd.standalone.run.Tokens;

/** What the first municipality of the demo lets everybody see: its kindergartens, round by round. */
record DemoOpenResults(Settings settings) {
    private static final String AREA = "kindergarten";
    private static final List<String> ROUNDS =
            List.of("Barnehage våren 2024", "Barnehage våren 2025", "Barnehage våren 2026");

    void open() {
        String code = DemoMunicipality.all().getFirst().code();
        Api coordinator = new Api(settings.reportUrl(), new Tokens(settings).issue("coordinator", code));
        DemoForms forms = new DemoForms(coordinator);
        for (JsonNode round : coordinator.get("/api/v1/rounds").body()) {
            if (ROUNDS.contains(round.path("name").asText())) {
                forms.post(
                        "/municipalities/" + code + "/open",
                        Map.of("round", round.path("id").asText(), "area", AREA, "open", "yes"));
            }
        }
    }
}
