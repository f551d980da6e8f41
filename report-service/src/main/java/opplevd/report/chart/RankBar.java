package opplevd.report.chart;

/** A rank as an interval: a bar over the places that are possible, dots at the others, or a hairline where those are many. */
record RankBar(int members, double left, double right) {
    private static final int MOST_DOTS = 20;

    /** Between left and the widest of the texts, which end at the picture's right edge; as narrow where those are short. */
    static RankBar before(Forest forest, double left, double edge, double size) {
        double widest = forest.rows().stream()
                .mapToDouble(row -> TextWidth.of(row.rank().text(), size, row.own()))
                .max()
                .orElse(0);
        return new RankBar(forest.members(), left, Math.min(left + 66, edge - widest - 12));
    }

    /** Takes the upright lines of the axis of K away from behind the places. */
    void addGround(Sketch sketch, double y) {
        sketch.add(new Stroke(left - 8, y, right + 8, y, 16, Ink.WHITE, false, false));
    }

    void add(Sketch sketch, Forest.Rank rank, boolean own, double y) {
        if (!rank.isKnown()) {
            return;
        }
        if (members > MOST_DOTS) {
            sketch.add(Stroke.hairline(left, y, right, y));
        } else {
            dots(sketch, rank, y);
        }
        Ink ink = own ? Ink.INK : Ink.UNSURE;
        sketch.add(new Stroke(at(rank.best()) - 3, y, at(rank.worst()) + 3, y, 5, ink, false, true));
    }

    private void dots(Sketch sketch, Forest.Rank rank, double y) {
        for (int place = 1; place <= members; place++) {
            if (place < rank.best() || place > rank.worst()) {
                sketch.add(new Mark(Shape.DOT, at(place), y, 1.8, Ink.INK_2));
            }
        }
    }

    private double at(int place) {
        return members <= 1 ? left : left + (right - left) * (place - 1) / (members - 1);
    }
}
