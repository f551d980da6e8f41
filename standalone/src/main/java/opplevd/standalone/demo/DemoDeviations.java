package opplevd.standalone.demo;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import opplevd.standalone.run.Settings;

/** Two years of deviations in the demo's municipalities, and where each would report them. */
record DemoDeviations(Settings settings) {
    private static final int MONTHS = 24;

    void make() {
        YearMonth last = YearMonth.now(ZoneId.of("Europe/Oslo")).minusMonths(1);
        for (DemoMunicipality municipality : DemoMunicipality.all()) {
            Draw draw = new Draw(31L * municipality.code().hashCode());
            StringBuilder csv = new StringBuilder("måned;enhet;meldt;behandlet\n");
            series(csv, "", 30 + draw.below(25), last, draw);
            for (DemoArea area : DemoArea.ALL) {
                series(csv, "%s-%s-01".formatted(municipality.code(), area.codePart()), 4 + draw.below(4), last, draw);
            }
            DemoForms coordinator = DemoForms.as(settings, "coordinator", municipality.code());
            String home = "/municipalities/" + municipality.code() + "/deviations";
            coordinator.post(home, Map.of("csv", csv.toString()));
            coordinator.post(home + "/system", Map.of("address", "https://avvik.example.no/" + municipality.code()));
        }
    }

    private static void series(StringBuilder csv, String unit, int usual, YearMonth last, Draw draw) {
        for (int i = 0; i < MONTHS; i++) {
            int reported = Math.max(0, (int) Math.round(usual + draw.normal() * Math.sqrt(usual)));
            int handled = (int) Math.round(reported * Math.clamp(0.75 + draw.normal() * 0.1, 0, 1));
            csv.append("%s;%s;%d;%d%n".formatted(last.minusMonths(MONTHS - 1L - i), unit, reported, handled));
        }
    }
}
