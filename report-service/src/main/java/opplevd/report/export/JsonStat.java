package opplevd.report.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/**
 * A table of figures as a data set of JSON-stat 2.0 (json-stat.org): a cube whose last dimension is the figure. Only what is
 * known has a value; the status of a figure that is hidden says why.
 *
 * @param values by the place in the cube, row by row
 * @param status the visibility of what is not shown, or that there is no K, by the same places
 */
public record JsonStat(
        String label,
        String updated,
        List<Dimension> dimensions,
        Map<Integer, Double> values,
        Map<Integer, String> status) {

    private static final String NO_EXPECTATION = "NO_EXPECTATION";

    /**
     * A side of the cube.
     *
     * @param role time, metric or geo; null = none
     * @param categories label by id, in their order
     */
    public record Dimension(
            String id, String label, @Nullable String role, Map<String, String> categories) {}

    /** A municipality's areas in their rounds, each as a whole. */
    public static JsonStat ofMunicipality(List<AreaSheet.Area> areas, Voice voice) {
        return new Cube(AreaSheet.of(areas, voice), voice)
                .of(List.of("area", "round"), voice.text("paper.cube.municipality", municipality(areas)), true);
    }

    /** One area in its rounds, by the parts of its questionnaire. */
    public static JsonStat ofArea(List<AreaSheet.Area> areas, Voice voice) {
        String area = areas.getFirst().title();
        return new Cube(AreaSheet.of(areas, voice), voice)
                .of(List.of("round", "part"), voice.text("paper.cube.area", area, municipality(areas)), false);
    }

    private static String municipality(List<AreaSheet.Area> areas) {
        return areas.getFirst().quality().where().municipalityName();
    }

    /** As it is written in JSON. */
    public Map<String, Object> answer() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("version", "2.0");
        answer.put("class", "dataset");
        answer.put("label", label);
        answer.put("source", "Opplevd");
        answer.put("updated", updated);
        answer.put("id", dimensions.stream().map(Dimension::id).toList());
        answer.put("size", dimensions.stream().map(d -> d.categories().size()).toList());
        Map<String, Object> roles = new LinkedHashMap<>();
        Map<String, Object> sides = new LinkedHashMap<>();
        for (Dimension dimension : dimensions) {
            String role = dimension.role();
            if (role != null) {
                roles.put(role, List.of(dimension.id()));
            }
            sides.put(
                    dimension.id(),
                    Map.of(
                            "label",
                            dimension.label(),
                            "category",
                            Map.of(
                                    "index",
                                    List.copyOf(dimension.categories().keySet()),
                                    "label",
                                    new LinkedHashMap<>(dimension.categories()))));
        }
        answer.put("role", roles);
        answer.put("dimension", sides);
        answer.put("value", places(values));
        if (!status.isEmpty()) {
            answer.put("status", places(status));
        }
        return answer;
    }

    private static <T> Map<String, T> places(Map<Integer, T> of) {
        Map<String, T> places = new LinkedHashMap<>();
        new TreeMap<>(of).forEach((place, value) -> places.put(String.valueOf(place), value));
        return places;
    }

    /** Fills a cube from the table of areas, so that both say the same. */
    private record Cube(Sheet sheet, Voice voice) {

        JsonStat of(List<String> sides, String label, boolean wholeOnly) {
            List<List<Cell>> rows = sheet.rows().stream()
                    .filter(row -> !wholeOnly || words(row, "level").equals("overall"))
                    .toList();
            List<Dimension> dimensions = new ArrayList<>();
            for (String side : sides) {
                Map<String, String> categories = new LinkedHashMap<>();
                rows.forEach(row -> categories.putIfAbsent(id(row, side), name(row, side)));
                String role = side.equals("round") ? "time" : null;
                dimensions.add(new Dimension(
                        side,
                        voice.text("paper.cube." + (side.equals("area") ? "area-side" : side)),
                        role,
                        categories));
            }
            Map<String, String> figures = new LinkedHashMap<>();
            AreaSheet.figures().forEach(key -> figures.put(key, title(key)));
            List.of("responses", "invited", "responseRate").forEach(key -> figures.put(key, title(key)));
            dimensions.add(new Dimension("figure", voice.text("paper.cube.figure"), "metric", figures));
            Map<Integer, Double> values = new LinkedHashMap<>();
            Map<Integer, String> status = new LinkedHashMap<>();
            rows.forEach(row -> fill(row, dimensions, values, status));
            String updated = rows.stream()
                    .map(row -> words(row, "published"))
                    .max(String::compareTo)
                    .orElse("");
            return new JsonStat(label, updated, dimensions, values, status);
        }

        private void fill(
                List<Cell> row, List<Dimension> dimensions, Map<Integer, Double> values, Map<Integer, String> status) {
            int place = 0;
            for (Dimension side : dimensions.subList(0, dimensions.size() - 1)) {
                place = place * side.categories().size()
                        + List.copyOf(side.categories().keySet()).indexOf(id(row, side.id()));
            }
            int figure = place * dimensions.getLast().categories().size();
            String visibility = words(row, "visibility");
            boolean pairs = words(row, "kind").equals("PAIRS");
            for (String key : dimensions.getLast().categories().keySet()) {
                if (cell(row, key) instanceof Cell.Figure known) {
                    values.put(figure, known.value());
                } else if (!visibility.equals("SHOWN")) {
                    status.put(figure, visibility);
                } else if (!pairs && QualitySheet.figures().contains(key)) {
                    status.put(figure, NO_EXPECTATION);
                }
                figure++;
            }
        }

        private String id(List<Cell> row, String side) {
            if (!side.equals("part")) {
                return words(row, side);
            }
            String level = words(row, "level");
            return level.equals("overall") ? level : level + "." + words(row, "key");
        }

        private String name(List<Cell> row, String side) {
            return switch (side) {
                case "area" -> words(row, "areaName");
                case "part" -> words(row, "name");
                default -> words(row, side);
            };
        }

        private Cell cell(List<Cell> row, String column) {
            return row.get(at(column));
        }

        private String title(String column) {
            return sheet.columns().get(at(column)).title();
        }

        private int at(String column) {
            return sheet.columns().stream().map(Sheet.Column::key).toList().indexOf(column);
        }

        private String words(List<Cell> row, String column) {
            return switch (cell(row, column)) {
                case Cell.Words words -> words.text();
                case Cell.Code code -> code.code();
                case Cell.Figure _, Cell.Nothing _ -> "";
            };
        }
    }
}
