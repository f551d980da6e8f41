package opplevd.report.chart;

/** A rank as an interval: a bar over the places that are possible, dots at the others. */
record RankBar(int members, double left, double right) {
    void add(Sketch sketch, Forest.Rank rank, boolean own, double y) {
        if (!rank.isKnown()) {
            return;
        }
        for (int place = 1; place <= members; place++) {
            if (place < rank.best() || place > rank.worst()) {
                sketch.add(new Mark(Shape.DOT, at(place), y, 1.8, Ink.INK_2));
            }
        }
        Ink ink = own ? Ink.INK : Ink.UNSURE;
        sketch.add(new Stroke(at(rank.best()) - 3, y, at(rank.worst()) + 3, y, 5, ink, false, true));
    }

    private double at(int place) {
        return members <= 1 ? left : left + (right - left) * (place - 1) / (members - 1);
    }
}
