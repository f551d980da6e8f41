package opplevd.report.chart;

/** A number on an axis and how it is written. */
public record Tick(double value, String text) {}
