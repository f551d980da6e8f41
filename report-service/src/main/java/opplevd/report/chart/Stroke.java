package opplevd.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A straight line. */
public record Stroke(
        double x1, double y1, double x2, double y2, double width, Ink ink, boolean dashed, boolean rounded) {
    public Stroke {
        x1 = Round.tenth(x1);
        y1 = Round.tenth(y1);
        x2 = Round.tenth(x2);
        y2 = Round.tenth(y2);
    }

    static Stroke hairline(double x1, double y1, double x2, double y2) {
        return new Stroke(x1, y1, x2, y2, 1, Ink.GRID, false, false);
    }

    static Stroke reference(double x, double top, double bottom) {
        return new Stroke(x, top, x, bottom, 1.5, Ink.INK, true, false);
    }

    static Stroke bar(double x1, double x2, double y, Ink ink) {
        return new Stroke(x1, y, x2, y, 3, ink, false, true);
    }

    /** An upright grid or reference line, which gives way to words. */
    boolean isGuide() {
        return x1 == x2 && width < 2;
    }

    /** The parts of an upright line that run through no label. */
    List<Stroke> around(List<Label> labels) {
        List<Label> inTheWay = labels.stream()
                .filter(label -> label.left() - 3 < x1 && x1 < label.right() + 3)
                .sorted(Comparator.comparingDouble(Label::top))
                .toList();
        List<Stroke> parts = new ArrayList<>();
        double from = y1;
        for (Label label : inTheWay) {
            if (label.bottom() > from && label.top() < y2) {
                addPart(parts, from, label.top() - 2);
                from = label.bottom() + 2;
            }
        }
        addPart(parts, from, y2);
        return parts;
    }

    private void addPart(List<Stroke> parts, double from, double to) {
        if (to - from >= 4) {
            parts.add(new Stroke(x1, from, x2, to, width, ink, dashed, rounded));
        }
    }
}
