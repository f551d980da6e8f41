package opplevd.report.chart;

/**
 * Puts "experience" and "expectation" at the first row's two dots: beside them, or over or under where there is no room.
 *
 * @param from left edge of the room for the words
 * @param to right edge of it
 */
record DotNames(Dumbbell.Words words, double from, double to) {
    private static final double SIZE = 13.5;
    private static final double AWAY = 13;

    /**
     * @param y the height of the dots
     * @param otherwise baseline of the words where they do not fit beside the dots
     */
    void add(Sketch sketch, double experience, double expectation, double y, double otherwise) {
        boolean experienceFirst = experience <= expectation;
        double left = Math.min(experience, expectation);
        double right = Math.max(experience, expectation);
        if (fit(experience, expectation)) {
            sketch.add(named(experienceFirst, left - AWAY, y + 4.5, Anchor.END));
            sketch.add(named(!experienceFirst, right + AWAY, y + 4.5, Anchor.START));
            return;
        }
        double middle = (left + right) / 2;
        Label first = named(experienceFirst, Math.min(left + 6, middle - 4), otherwise, Anchor.END);
        Label second = named(!experienceFirst, Math.max(right - 6, middle + 4), otherwise, Anchor.START);
        Label placed = first.within(from, to - second.width() - 8);
        sketch.add(placed).add(second.within(Math.max(from, placed.right() + 8), to));
    }

    /** Is there room for both words beside the dots? */
    boolean fit(double experience, double expectation) {
        boolean experienceFirst = experience <= expectation;
        Label first = named(experienceFirst, Math.min(experience, expectation) - AWAY, 0, Anchor.END);
        Label second = named(!experienceFirst, Math.max(experience, expectation) + AWAY, 0, Anchor.START);
        return first.left() >= from && second.right() <= to;
    }

    private Label named(boolean experience, double x, double y, Anchor anchor) {
        String text = experience ? words.experience() : words.expectation();
        return new Label(x, y, anchor, text, SIZE, false, experience ? Ink.ACCENT : Ink.INK_2);
    }
}
