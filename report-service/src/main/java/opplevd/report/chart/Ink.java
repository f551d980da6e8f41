package opplevd.report.chart;

/** The colours that a chart may use, as in the style sheet; a chart carries them itself so that it is whole on paper. */
public enum Ink {
    INK("#16222e"),
    INK_2("#4b5a68"),
    ACCENT("#005db1"),
    ABOVE("#1b6e53"),
    UNSURE("#3b5b7e"),
    BELOW("#a83a12"),
    RULE("#d5dde4"),
    GRID("#e5ebf0"),
    TINT("#f2f5f8"),
    WHITE("#ffffff");

    private final String colour;

    Ink(String colour) {
        this.colour = colour;
    }

    public String colour() {
        return colour;
    }
}
