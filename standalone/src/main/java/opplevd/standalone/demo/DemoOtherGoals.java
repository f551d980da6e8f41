package opplevd.standalone.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import opplevd.standalone.run.Settings;

/** Two of the demo's measures whose effect is not read by K: one by sick leave, one by a series of the municipality's own. */
record DemoOtherGoals(Settings settings) {
    /** The month in which sick leave of the first municipality begins to fall, counted back from now. */
    private static final int MONTHS_AGO = DemoSickLeave.MONTHS - DemoSickLeave.FALLS_AFTER;

    private static final int MONTHS_OF_SERIES = 24;

    void make() {
        YearMonth begun = YearMonth.now(ZoneId.of("Europe/Oslo")).minusMonths(MONTHS_AGO);
        sickLeave(DemoMunicipality.all().get(0), begun);
        partTime(DemoMunicipality.all().get(1), begun);
    }

    private void sickLeave(DemoMunicipality municipality, YearMonth begun) {
        Map<String, String> plan = plan(municipality, "Tilbake til jobb sammen", begun);
        plan.put(
                "action", "Leder, tillitsvalgt og verneombud ringer den som er borte, i den første uka, og tilpasser.");
        plan.put("goal", "Færre er syke fordi jobben er for tung eller for uklar.");
        plan.put("responsible", "HR-sjefen sammen med hovedtillitsvalgt");
        plan.put("reporting", "Til arbeidsmiljøutvalget hvert kvartal.");
        plan.put("evaluation", "Vi ser på sykefraværet måned for måned i to år.");
        plan.put("effect", "SICK_LEAVE");
        plan.put("target", "7,5");
        begin(municipality, plan, begun);
    }

    private void partTime(DemoMunicipality municipality, YearMonth begun) {
        Map<String, String> plan = plan(municipality, "Hele stillinger i turnus", begun);
        plan.put("action", "Nye stillinger lyses ut som hele, og helgetimer deles av flere.");
        plan.put("goal", "Færre må ha to jobber, og brukerne møter færre ulike ansatte.");
        plan.put("responsible", "Kommunalsjefen for helse");
        plan.put("reporting", "Til administrasjonsutvalget hvert halvår.");
        plan.put("evaluation", "Vi teller dem som ønsker større stilling enn de har, hver måned.");
        plan.put("effect", "OWN_SERIES");
        plan.put("target", "20");
        String measure = begin(municipality, plan, begun);
        if (!measure.isEmpty()) {
            DemoForms.as(settings, "coordinator", municipality.code())
                    .post(measure + "/series", Map.of("series", partTimeShares(municipality, begun)));
        }
    }

    /** The share of employees in involuntary part-time, in per cent by month: it falls slowly after the start. */
    private static String partTimeShares(DemoMunicipality municipality, YearMonth begun) {
        Draw draw = new Draw(municipality.code().hashCode() + 1);
        StringBuilder csv = new StringBuilder();
        YearMonth first = begun.plusMonths(MONTHS_AGO - (long) MONTHS_OF_SERIES);
        for (int i = 0; i < MONTHS_OF_SERIES; i++) {
            YearMonth month = first.plusMonths(i);
            double fall = month.isAfter(begun) ? 0.4 * begun.until(month, ChronoUnit.MONTHS) : 0;
            csv.append(String.format(Locale.ROOT, "%s;%.1f%n", month, 24 - fall + draw.normal() * 0.6));
        }
        return csv.toString();
    }

    private static Map<String, String> plan(DemoMunicipality municipality, String title, YearMonth begun) {
        Map<String, String> plan = new TreeMap<>();
        plan.put("place", "municipality:" + municipality.code());
        plan.put("title", title);
        plan.put("aim", "EXPERIENCE");
        plan.put("deadline", begun.plusYears(2).atEndOfMonth().toString());
        return plan;
    }

    /** The measure's address, once it is under way; empty where it was there before, as in a demo that was killed half-way. */
    private String begin(DemoMunicipality municipality, Map<String, String> plan, YearMonth begun) {
        DemoForms coordinator = DemoForms.as(settings, "coordinator", municipality.code());
        String filter = "municipality=" + municipality.code();
        String title = plan.getOrDefault("title", "");
        if (!DemoMeasures.idIn(coordinator, filter, title).isEmpty()) {
            return "";
        }
        coordinator.post("/measures/new", plan);
        String measure = "/measures/" + DemoMeasures.idIn(coordinator, filter, title);
        LocalDate start = begun.atDay(1);
        coordinator.post(measure + "/state", Map.of("to", "UNDER_WAY", "on", start.toString()));
        DemoMeasures.note(
                coordinator,
                measure,
                start.plusMonths(2).toString(),
                "Alle ledere og tillitsvalgte har vært på samling.");
        coordinator.post(measure + "/sharing", Map.of("sharing", "NETWORK"));
        return measure;
    }
}
