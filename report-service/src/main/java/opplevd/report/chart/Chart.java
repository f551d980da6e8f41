package opplevd.report.chart;

/**
 * A chart in its two geometries, wide for the main column and phone for a narrow screen, with the finding as its title
 * and a description for readers who can't see it.
 */
public record Chart(String id, String title, String description, Drawing wide, Drawing phone) {
    public static final double WIDE = 860;
    public static final double PHONE = 328;

    public Chart {
        if (!id.matches("[a-z][a-z0-9-]*") || title.isBlank() || description.isBlank()) {
            throw new IllegalArgumentException("a chart needs an id, a title and a description: " + id);
        }
    }
}
