package opplevd.survey.intake.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opplevd.survey.upload.Table;

/** Are the letters of a file right, whose encoding had to be guessed? Shows words in which it can be seen. */
final class Letters {
    private static final int SAMPLES = 6;
    private static final int LONGEST = 60;

    private Letters() {}

    static Map<String, Object> model(Table table, String sealed, String municipality) {
        Set<String> samples = new LinkedHashSet<>();
        List<List<String>> rows = new ArrayList<>(List.of(table.header()));
        table.lines().forEach(line -> rows.add(line.cells()));
        for (List<String> row : rows) {
            for (String cell : row) {
                if (samples.size() < SAMPLES
                        && !cell.equals(Table.STRUCK)
                        && cell.chars().anyMatch(c -> c > 127)) {
                    samples.add(cell.length() > LONGEST ? cell.substring(0, LONGEST) + "…" : cell);
                }
            }
        }
        Map<String, Object> model = new HashMap<>();
        model.put("table", sealed);
        model.put("municipality", municipality);
        model.put("samples", samples);
        return model;
    }
}
