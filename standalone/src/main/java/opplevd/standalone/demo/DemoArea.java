package opplevd.standalone.demo;

import java.util.List;
import java.util.stream.IntStream;

/** A service area of the demo: its questionnaire, what its items are like, and the names of its units. */
record DemoArea(
        String key, String questionnaire, String roundName, String codePart, List<Item> items, List<String> names) {

    /** How an item differs from the mean of all: what people expect of it, and what they experience. */
    record Item(String key, double expectation, double experience) {}

    static final List<DemoArea> ALL = List.of(
            new DemoArea(
                    "kindergarten",
                    "kindergarten-parents",
                    "Barnehage",
                    "bhg",
                    List.of(
                            new Item("play", 0.10, 0.25),
                            new Item("reach", -0.10, 0.05),
                            new Item("familiar", 0.25, -0.40),
                            new Item("notice", 0.30, -0.50),
                            new Item("clear", -0.05, -0.05),
                            new Item("adapted", -0.30, 0.05),
                            new Item("talk", 0.00, -0.10),
                            new Item("respect", 0.15, 0.40)),
                    each(
                            "%s barnehage",
                            "Solstua",
                            "Fossen",
                            "Lia",
                            "Åsen",
                            "Kirkebakken",
                            "Elvebakken",
                            "Bjørkelia",
                            "Skogheim",
                            "Tunet",
                            "Myra",
                            "Haugen",
                            "Brekka")),
            new DemoArea(
                    "school",
                    "school-parents",
                    "Skole",
                    "skl",
                    List.of(
                            new Item("learning", 0.30, 0.00),
                            new Item("reach", -0.15, 0.15),
                            new Item("familiar", -0.10, -0.10),
                            new Item("notice", 0.15, -0.20),
                            new Item("clear", 0.10, 0.05),
                            new Item("adapted", 0.20, -0.55),
                            new Item("heard", 0.00, -0.15),
                            new Item("respect", 0.10, 0.35)),
                    each(
                            "%s skole",
                            "Vangen",
                            "Nordli",
                            "Sørbygda",
                            "Fjellheim",
                            "Midtbygda",
                            "Elvesletta",
                            "Solvang",
                            "Granmoen",
                            "Utsikten",
                            "Bakke",
                            "Øverbygda",
                            "Strand")),
            new DemoArea(
                    "home-care",
                    "home-care-users",
                    "Hjemmetjeneste",
                    "hjt",
                    List.of(
                            new Item("help", 0.25, 0.30),
                            new Item("reach", 0.00, -0.10),
                            new Item("familiar", 0.10, -0.60),
                            new Item("on-time", 0.05, -0.25),
                            new Item("clear", -0.20, 0.00),
                            new Item("adapted", -0.15, 0.00),
                            new Item("heard", 0.05, 0.20),
                            new Item("respect", 0.25, 0.55)),
                    each(
                            "Hjemmetjenesten, sone %s",
                            "sentrum", "nord", "sør", "øst", "vest", "fjorden", "dalen", "fjellet", "neset", "øyane",
                            "kveld", "natt")));

    /** The units of a municipality in this area: from four to twelve. */
    List<DemoUnit> unitsOf(DemoMunicipality municipality, Draw draw) {
        int count = 4 + draw.below(9);
        return IntStream.range(0, count)
                .mapToObj(index -> DemoUnit.drawn(this, municipality, index, draw))
                .toList();
    }

    private static List<String> each(String pattern, String... names) {
        return List.of(names).stream().map(pattern::formatted).toList();
    }
}
