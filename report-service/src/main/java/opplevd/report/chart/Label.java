package opplevd.report.chart;

/** A line of text: {@code y} is its baseline, {@code size} its font size in pixels. */
public record Label(double x, double y, Anchor anchor, String text, double size, boolean bold, Ink ink) {
    public Label {
        x = Round.tenth(x);
        y = Round.tenth(y);
        if (text.isBlank()) {
            throw new IllegalArgumentException("a label without words");
        }
    }

    static Label start(double x, double y, String text, double size, Ink ink) {
        return new Label(x, y, Anchor.START, text, size, false, ink);
    }

    static Label middle(double x, double y, String text, double size, Ink ink) {
        return new Label(x, y, Anchor.MIDDLE, text, size, false, ink);
    }

    static Label end(double x, double y, String text, double size, Ink ink) {
        return new Label(x, y, Anchor.END, text, size, false, ink);
    }

    /** The same label so much further down. */
    Label lower(double by) {
        return new Label(x, y + by, anchor, text, size, bold, ink);
    }

    Label strong() {
        return new Label(x, y, anchor, text, size, true, ink);
    }

    Label strongIf(boolean strong) {
        return strong ? strong() : this;
    }

    double width() {
        return TextWidth.of(text, size, bold);
    }

    double left() {
        return switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width() / 2;
            case END -> x - width();
        };
    }

    double right() {
        return left() + width();
    }

    double top() {
        return y - size * 0.78;
    }

    double bottom() {
        return y + size * 0.22;
    }

    /** The same label moved so far that it lies between two edges; the left edge wins. */
    Label within(double from, double to) {
        double moved = x - Math.max(0, right() - to);
        double back = moved + Math.max(0, from - (left() - (x - moved)));
        return new Label(back, y, anchor, text, size, bold, ink);
    }

    boolean overlaps(Label other) {
        return top() < other.bottom() && other.top() < bottom() && left() < other.right() && other.left() < right();
    }
}
