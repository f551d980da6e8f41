package opplevd.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds a place for the name of each point of a cloud, so that no name lies over another, over a mark or outside the
 * field. A name that finds no room beside its point moves away from it, and a thin line leads back; one that finds no room
 * at all is left out, and stands in the table.
 */
final class PointNames {
    private static final double AWAY = 12;
    private static final double STEP = 9;
    private static final int RINGS = 40;
    private static final double LONGEST = 240;
    private static final double ROUNDING = 0.1;

    private final double left;
    private final double right;
    private final double top;
    private final double bottom;
    private final double line;
    private final List<Mark> marks;
    private final List<Label> taken;

    /** The part of the picture that names may use, and the height of a line across it that no name may stand on. */
    record Field(double left, double right, double top, double bottom, double line) {}

    PointNames(Field field, List<Mark> marks, List<Label> words) {
        this.left = field.left();
        this.right = field.right();
        this.top = field.top();
        this.bottom = field.bottom();
        this.line = field.line();
        this.marks = List.copyOf(marks);
        this.taken = new ArrayList<>(words);
    }

    /** A name and the point that it belongs to. */
    record Named(String name, double x, double y, boolean bold, double size) {}

    /** Where the name stands, and the line back to its point if it stands away. */
    record Placed(Label label, List<Stroke> leader) {}

    /** In the order given: the first chooses first. Without those that found no room. */
    List<Placed> place(List<Named> names) {
        List<Placed> placed = new ArrayList<>();
        for (Named named : names) {
            place(named).ifPresent(one -> {
                taken.add(one.label());
                placed.add(one);
            });
        }
        return placed;
    }

    private Optional<Placed> place(Named whole) {
        double room = Math.clamp(right - left - 1, 60, LONGEST);
        String name =
                Lines.wrap(whole.name(), room, whole.size(), whole.bold(), 1).line(0);
        Named named = new Named(name, whole.x(), whole.y(), whole.bold(), whole.size());
        for (int ring = 0; ring < RINGS; ring++) {
            Optional<Label> free =
                    candidates(named, ring).stream().filter(this::isFree).findFirst();
            if (free.isPresent()) {
                return Optional.of(new Placed(free.get(), ring == 0 ? List.of() : leader(named, free.get())));
            }
        }
        return Optional.empty();
    }

    private List<Label> candidates(Named named, int ring) {
        double middle = named.y() + named.size() * 0.34;
        double far = ring * STEP;
        List<Label> candidates = new ArrayList<>();
        for (double down : ring == 0 ? new double[] {0} : new double[] {-far, far}) {
            candidates.add(label(named, Anchor.START, named.x() + AWAY, middle + down));
            candidates.add(label(named, Anchor.END, named.x() - AWAY, middle + down));
        }
        candidates.add(
                label(named, Anchor.MIDDLE, named.x(), middle - AWAY - 6 - far).within(left, right));
        candidates.add(
                label(named, Anchor.MIDDLE, named.x(), middle + AWAY + 6 + far).within(left, right));
        return candidates;
    }

    private static Label label(Named named, Anchor anchor, double x, double y) {
        return new Label(x, y, anchor, named.name(), named.size(), named.bold(), named.bold() ? Ink.INK : Ink.INK_2);
    }

    private boolean isFree(Label label) {
        return label.left() >= left - ROUNDING
                && label.right() <= right + ROUNDING
                && label.top() >= top
                && label.bottom() <= bottom
                && (label.bottom() < line || label.top() > line)
                && taken.stream().noneMatch(label::overlaps)
                && marks.stream().noneMatch(mark -> over(mark, label));
    }

    static boolean over(Mark mark, Label label) {
        double room = mark.size() + 2;
        return mark.x() + room > label.left()
                && mark.x() - room < label.right()
                && mark.y() + room > label.top()
                && mark.y() - room < label.bottom();
    }

    /** From above downwards, as an upright line that gives way to words is drawn. */
    private static List<Stroke> leader(Named named, Label label) {
        double x = Math.clamp(named.x(), label.left(), label.right());
        double y = label.top() > named.y() ? label.top() - 1 : label.bottom() + 1;
        boolean up = y < named.y();
        return List.of(
                up
                        ? new Stroke(x, y, named.x(), named.y(), 1, Ink.INK_2, false, false)
                        : new Stroke(named.x(), named.y(), x, y, 1, Ink.INK_2, false, false));
    }
}
