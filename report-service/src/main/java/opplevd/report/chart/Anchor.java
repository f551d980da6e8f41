package opplevd.report.chart;

/** Which point of a text stands at its x, in the words of SVG. */
public enum Anchor {
    START("start"),
    MIDDLE("middle"),
    END("end");

    private final String word;

    Anchor(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
