package opplevd.standalone.demo;

import java.util.List;

/** A municipality of the demo; the name and code are real, everything said about it is drawn by chance. */
record DemoMunicipality(String code, String name, double experience, double yearlyChange) {

    /** Two networks of five; experience and change are on the answer scale. */
    record Network(String key, String name, List<DemoMunicipality> members) {}

    static final List<Network> NETWORKS = List.of(
            new Network(
                    "dalene",
                    "Nettverk Dalene",
                    List.of(
                            new DemoMunicipality("3431", "Dovre", 0.00, 0.02),
                            new DemoMunicipality("3432", "Lesja", 0.34, 0.05),
                            new DemoMunicipality("3433", "Skjåk", -0.16, 0.16),
                            new DemoMunicipality("3434", "Lom", -0.05, -0.02),
                            new DemoMunicipality("3435", "Vågå", 0.10, 0.00))),
            new Network(
                    "kysten",
                    "Nettverk Kysten",
                    List.of(
                            new DemoMunicipality("4613", "Bømlo", -0.22, 0.04),
                            new DemoMunicipality("4614", "Stord", 0.06, 0.00),
                            new DemoMunicipality("4615", "Fitjar", 0.20, -0.06),
                            new DemoMunicipality("4616", "Tysnes", 0.02, 0.10),
                            new DemoMunicipality("4617", "Kvinnherad", -0.08, 0.03))));

    /** Those of no network: one round of their kindergartens, and sick leave to hold the programme's against. */
    static final List<DemoMunicipality> OUTSIDE = List.of(
            new DemoMunicipality("3436", "Nord-Fron", 0.04, 0.00),
            new DemoMunicipality("3437", "Sel", -0.06, 0.00),
            new DemoMunicipality("3438", "Sør-Fron", 0.10, 0.00),
            new DemoMunicipality("3439", "Ringebu", -0.02, 0.00),
            new DemoMunicipality("3440", "Øyer", 0.00, 0.00));

    /** All members of the networks. */
    static List<DemoMunicipality> all() {
        return NETWORKS.stream().flatMap(network -> network.members().stream()).toList();
    }
}
