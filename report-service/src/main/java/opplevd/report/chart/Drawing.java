package opplevd.report.chart;

import java.util.List;

/** A picture laid out: what is drawn where, in the order of drawing. Nothing is left to compute. */
public record Drawing(double width, double height, List<Stroke> strokes, List<Mark> marks, List<Label> labels) {
    public Drawing {
        width = Round.tenth(width);
        height = Round.tenth(height);
        strokes = List.copyOf(strokes);
        marks = List.copyOf(marks);
        labels = List.copyOf(labels);
    }

    /** How tall the picture is where it is drawn this wide. */
    public double heightAt(double drawnWidth) {
        return Round.tenth(height * drawnWidth / width);
    }
}
