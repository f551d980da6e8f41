package opplevd.standalone.demo;

/**
 * A unit of the demo. Most units differ from their municipality by little; a few are truly better or worse, and some
 * are so small that fewer than five answer.
 */
record DemoUnit(
        String code,
        String name,
        DemoMunicipality municipality,
        int invited,
        double responseRate,
        double experience,
        double yearlyChange) {

    static DemoUnit drawn(DemoArea area, DemoMunicipality municipality, int index, Draw draw) {
        boolean tiny = index == 3;
        boolean outstanding = index == 1;
        int invited = tiny ? 5 + draw.below(4) : 14 + draw.below(107);
        double experience = outstanding ? (draw.below(2) == 0 ? 0.45 : -0.45) : draw.normal() * 0.12;
        return new DemoUnit(
                "%s-%s-%02d".formatted(municipality.code(), area.codePart(), index + 1),
                area.names().get(index),
                municipality,
                invited,
                tiny ? 0.5 : 0.42 + draw.below(34) / 100.0,
                experience,
                index == 2 ? 0.22 : draw.normal() * 0.04);
    }

    /** How many answered: a unit of seven or fewer keeps to four, so that its figures stay hidden. */
    int responses(Draw draw) {
        return invited <= 8
                ? Math.min(4, invited)
                : Math.max(5, (int) Math.round(invited * (responseRate + draw.normal() * 0.03)));
    }
}
