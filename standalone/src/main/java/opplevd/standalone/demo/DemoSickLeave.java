package opplevd.standalone.demo;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opplevd.standalone.run.Settings;

/** Sick leave of the demo's municipalities, three years month by month; in one of them it falls after a while. Outside the networks of whole municipalities only. */
record DemoSickLeave(Settings settings) {
    private static final String HEAD = "måned;enhet;fravær;mulige;ansatte\n";
    static final int MONTHS = 36;
    /** After so many months it falls in the municipality where it does. */
    static final int FALLS_AFTER = 21;

    private static final int DAYS_A_MONTH = 20;
    private static final double USUAL = 0.085;
    /** How much more or less than usual, by month: colds in winter, holidays in July. */
    private static final List<Double> SEASON =
            List.of(1.15, 1.2, 1.1, 0.98, 0.92, 0.9, 0.75, 0.9, 1.0, 1.03, 1.08, 1.05);

    void make() {
        YearMonth last = YearMonth.now(ZoneId.of("Europe/Oslo")).minusMonths(1);
        for (DemoMunicipality municipality : DemoMunicipality.all()) {
            Draw draw = new Draw(municipality.code().hashCode());
            StringBuilder csv = new StringBuilder(HEAD);
            series(
                    csv,
                    "",
                    180 + draw.below(220),
                    municipality.equals(DemoMunicipality.all().getFirst()),
                    last,
                    draw);
            for (DemoArea area : DemoArea.ALL) {
                for (int unit = 1; unit <= 4; unit++) {
                    String code = "%s-%s-%02d".formatted(municipality.code(), area.codePart(), unit);
                    series(csv, code, unit == 4 ? 6 : 12 + draw.below(25), false, last, draw);
                }
            }
            bringIn(municipality, csv);
        }
        for (DemoMunicipality municipality : DemoMunicipality.OUTSIDE) {
            Draw draw = new Draw(municipality.code().hashCode());
            StringBuilder csv = new StringBuilder(HEAD);
            series(csv, "", 180 + draw.below(220), false, last, draw);
            bringIn(municipality, csv);
        }
    }

    private void bringIn(DemoMunicipality municipality, StringBuilder csv) {
        DemoForms.as(settings, "coordinator", municipality.code())
                .post("/municipalities/" + municipality.code() + "/sick-leave", Map.of("csv", csv.toString()));
    }

    private static void series(
            StringBuilder csv, String unit, int employees, boolean falls, YearMonth last, Draw draw) {
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = last.minusMonths(MONTHS - 1L - i);
            double share = USUAL * SEASON.get(month.getMonthValue() - 1) * (falls && i >= FALLS_AFTER ? 0.8 : 1);
            double possible = employees * (double) DAYS_A_MONTH;
            double spread = 1 + draw.normal() * 0.06 + draw.normal() * 1.5 / Math.sqrt(possible);
            double absent = Math.clamp(Math.rint(possible * share * spread), 0, possible);
            csv.append(String.format(Locale.ROOT, "%s;%s;%.0f;%.0f;%d%n", month, unit, absent, possible, employees));
        }
    }
}
