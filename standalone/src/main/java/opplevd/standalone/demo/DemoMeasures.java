package opplevd.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opplevd.standalone.run.Settings;

/** The demo's measures with their histories: three in each municipality, from proposals to what was completed and shared. */
record DemoMeasures(Settings settings) {

    /** What is tried somewhere: for which area and item, and whether it aims at the experience or the expectation. */
    private record Idea(
            String area, String item, String aim, String title, String action, String goal, String said, String did) {}

    private static final List<Idea> IDEAS = List.of(
            new Idea(
                    "kindergarten",
                    "notice",
                    "EXPERIENCE",
                    "Tavle med dagens bemanning i garderoben",
                    "Den som åpner, henger opp hvem som er på jobb, og hva som er endret i dag.",
                    "Foreldrene får beskjed i god tid når noe endrer seg.",
                    "Dere ville ha beskjed tidligere når noe endret seg.",
                    "Vi henger opp en tavle hver morgen."),
            new Idea(
                    "school",
                    "adapted",
                    "EXPERIENCE",
                    "To voksne i timene der det trengs mest",
                    "Teamet flytter timer fra grupperom til klasserom og ser på planen hver måned.",
                    "Flere elever får hjelp når de trenger det.",
                    "Dere ville at opplæringen skulle passe bedre for den enkelte.",
                    "Vi er to voksne i flere av timene."),
            new Idea(
                    "home-care",
                    "familiar",
                    "EXPERIENCE",
                    "Faste hjelpere hos hver bruker",
                    "Hver bruker får en liten gruppe ansatte, og arbeidslistene følger gruppen.",
                    "Brukeren kjenner den som kommer.",
                    "Dere ville møte færre ulike ansatte.",
                    "Hver bruker har nå en fast gruppe."),
            new Idea(
                    "kindergarten",
                    "familiar",
                    "EXPERIENCE",
                    "Faste vikarer på hver avdeling",
                    "To vikarer hører til hver avdeling og er med på avdelingsmøtene.",
                    "Barna kjenner de voksne som er der.",
                    "Dere ville se kjente ansikter.",
                    "Hver avdeling har faste vikarer."),
            new Idea(
                    "home-care",
                    "on-time",
                    "EXPECTATION",
                    "Si et tidsrom og ring når vi blir forsinket",
                    "Vi lover et tidsrom på en time, skriver det i vedtaket og ringer når vi ikke rekker det.",
                    "Brukeren vet når vi kommer, og hva som er rimelig å vente.",
                    "Dere ville vite når vi kommer.",
                    "Vi avtaler et tidsrom og ringer når vi er sene."),
            new Idea(
                    "school",
                    "notice",
                    "BOTH",
                    "Ukeplan på nett hver fredag",
                    "Kontaktlærer legger ut planen før klokka 14, og vi forteller hva planen ikke kan vise.",
                    "De foresatte vet hva som skjer neste uke.",
                    "Dere ville vite mer om uka som kommer.",
                    "Planen ligger ute hver fredag."));

    private static final List<String> RESPONSIBLE =
            List.of("Enhetslederen", "Pedagogisk leder", "Teamleder", "Fagleder", "Tillitsvalgt og leder sammen");

    void make() {
        int number = 0;
        for (DemoMunicipality municipality : DemoMunicipality.all()) {
            DemoForms coordinator = DemoForms.as(settings, "coordinator", municipality.code());
            for (int i = 0; i < 3; i++) {
                make(coordinator, municipality, IDEAS.get((number + i * 2) % IDEAS.size()), number);
                number++;
            }
        }
        String unit = DemoMunicipality.all().getFirst().code() + "-bhg-01";
        DemoForms staff = DemoForms.as(settings, "staff", unit);
        String title = "Fem minutter ekstra ved henting";
        if (id(staff, unit, title).isEmpty()) {
            staff.post(
                    "/measures/new",
                    Map.of(
                            "place",
                            "unit:" + unit,
                            "title",
                            title,
                            "action",
                            "Vi bytter på å være i garderoben, så foreldrene får høre hvordan dagen var.",
                            "scope-ITEM-talk",
                            "on"));
        }
    }

    private void make(DemoForms coordinator, DemoMunicipality municipality, Idea idea, int number) {
        DemoArea area = DemoArea.ALL.stream()
                .filter(one -> one.key().equals(idea.area()))
                .findFirst()
                .orElseThrow();
        String unit = "%s-%s-%02d".formatted(municipality.code(), area.codePart(), number % 3 + 1);
        if (!id(coordinator, unit, idea.title()).isEmpty()) {
            return;
        }
        Map<String, String> plan = new TreeMap<>();
        plan.put("place", "unit:" + unit);
        plan.put("title", idea.title());
        plan.put("action", idea.action());
        plan.put("goal", idea.goal());
        plan.put("responsible", RESPONSIBLE.get(number % RESPONSIBLE.size()));
        plan.put("deadline", number % 2 == 0 ? "2025-06-15" : "2026-06-15");
        plan.put("aim", idea.aim());
        plan.put("effect", "QUALITY");
        plan.put("target", number % 3 == 0 ? "1" : "0,95");
        plan.put("baseline", area.roundName() + " våren " + (number % 2 == 0 ? 2024 : 2025));
        plan.put("reporting", "Til avdelingsmøtet hver måned og til styringsgruppen hvert halvår.");
        plan.put("evaluation", "Vi ser på K i neste runde og spør de ansatte om det er verdt tiden.");
        plan.put("scope-ITEM-" + idea.item(), "on");
        coordinator.post("/measures/new", plan);
        history(coordinator, "/measures/" + id(coordinator, unit, idea.title()), idea, number);
    }

    /** The measure's id; empty where it is not there yet, as in a demo that was killed half-way. */
    private static String id(DemoForms coordinator, String unit, String title) {
        return idIn(coordinator, "unit=" + DemoForms.encoded(unit), title);
    }

    /** The same among the measures that a filter finds: {@code municipality=3431}. */
    static String idIn(DemoForms coordinator, String filter, String title) {
        JsonNode page = coordinator.report().get("/api/v1/measures?" + filter).body();
        for (JsonNode measure : page.path("measures")) {
            if (measure.path("title").asText().equals(title)) {
                return measure.path("id").asText();
            }
        }
        return "";
    }

    /** Most are under way or completed; some are only accepted, and one in ten was stopped. */
    private static void history(DemoForms coordinator, String measure, Idea idea, int number) {
        if (number % 5 == 3) {
            return;
        }
        int year = number % 2 == 0 ? 2024 : 2025;
        coordinator.post(measure + "/state", Map.of("to", "UNDER_WAY", "on", year + "-09-01"));
        note(coordinator, measure, year + "-10-01", "Alle ansatte har fått vite hva vi prøver, og hvorfor.");
        note(
                coordinator,
                measure,
                year + "-12-10",
                "Halvveis. Det tar mindre tid enn vi trodde, men glipper på travle dager.");
        if (number % 10 == 9) {
            coordinator.post(
                    measure + "/state",
                    Map.of(
                            "to",
                            "STOPPED",
                            "on",
                            (year + 1) + "-02-01",
                            "reason",
                            "Vi fikk ikke nok folk til å holde det gående."));
        } else if (number % 5 < 2 || number % 2 == 0) {
            coordinator.post(measure + "/state", Map.of("to", "DONE", "on", (year + 1) + "-06-10"));
        }
        boolean open = number % 3 != 2;
        Map<String, String> sharing = new TreeMap<>();
        sharing.put("sharing", open ? "EVERYBODY" : "NETWORK");
        if (open) {
            sharing.put("public", "on");
            sharing.put("said", idea.said());
            sharing.put("did", idea.did());
        }
        coordinator.post(measure + "/sharing", sharing);
    }

    static void note(DemoForms coordinator, String measure, String on, String text) {
        coordinator.post(measure + "/notes", Map.of("note", text, "noted-on", on));
    }
}
