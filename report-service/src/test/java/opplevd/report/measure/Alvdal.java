package opplevd.report.measure;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;

import java.util.HashMap;
import java.util.Map;
import opplevd.kit.signin.Role;
import opplevd.report.APublication;
import opplevd.report.Answers;
import opplevd.report.FormsInATest;
import opplevd.report.ReportInATest;

/** Solstua in Alvdal between two rounds, its people, a neighbour in the same network and a stranger. */
final class Alvdal implements AutoCloseable {
    final ReportInATest report = new ReportInATest();
    final FormsInATest leader = new FormsInATest(report, Role.UNIT_LEADER, "K30");
    final FormsInATest staff = new FormsInATest(report, Role.STAFF, "K30");
    final FormsInATest coordinator = new FormsInATest(report, Role.COORDINATOR, "30");
    final FormsInATest neighbour = new FormsInATest(report, Role.COORDINATOR, "31");
    final FormsInATest stranger = new FormsInATest(report, Role.COORDINATOR, "32");

    Alvdal() {
        report.publishes(
                round("2025", "2025-01-20T12:00:00Z", "30", "Alvdal", "K30", 3),
                round("2026", "2026-01-20T12:00:00Z", "30", "Alvdal", "K30", 5),
                round("2026", "2026-01-20T12:00:00Z", "31", "Bykle", "K31", 5),
                round("2026", "2026-01-20T12:00:00Z", "32", "Dovre", "K32", 5));
        String members = "{\"name\":\"Dalene\",\"members\":[\"30\",\"31\"]}";
        report.put("PUT", "/api/v1/networks/dalene", report.token(Role.SECRETARIAT, null), members);
    }

    @Override
    public void close() {
        report.close();
    }

    private static APublication round(
            String name, String at, String code, String municipality, String unit, int experience) {
        Answers answers = new Answers(2);
        for (int i = 0; i < 16; i++) {
            int o = Math.clamp(experience + i % 3 - 1, 1, 6);
            answers.row(5, o, i % 4 == 0 ? 4 : 5, o);
        }
        return aPublication()
                .inRound(name)
                .publishedAt(at)
                .of(code, municipality)
                .area(
                        "kindergarten",
                        aUnit(unit).named("Solstua i " + municipality).answered(answers));
    }

    static Map<String, String> plan(String title) {
        Map<String, String> plan = new HashMap<>();
        plan.put("place", "unit:K30");
        plan.put("title", title);
        plan.put("action", "En tavle i garderoben hver morgen");
        plan.put("goal", "Foreldrene vet hvem som er på jobb");
        plan.put("responsible", "Kari Nordmann");
        plan.put("deadline", "2026-08-15");
        plan.put("aim", "EXPERIENCE");
        plan.put("effect", "QUALITY");
        plan.put("baseline", "2025");
        plan.put("scope-ITEM-respect", "on");
        return plan;
    }

    /** A measure that the leader makes. @return its path */
    String made(String title) {
        return leader.posted("/measures/new", plan(title));
    }

    static Map<String, String> with(Map<String, String> fields, String field, String value) {
        Map<String, String> changed = new HashMap<>(fields);
        changed.put(field, value);
        return changed;
    }
}
