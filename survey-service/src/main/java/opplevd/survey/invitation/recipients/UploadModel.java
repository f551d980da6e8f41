package opplevd.survey.invitation.recipients;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opplevd.survey.upload.Table;

/** What the pages of an upload show. */
final class UploadModel {
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 40;
    private static final int FIRST = 5;

    private UploadModel() {}

    static Map<String, Object> choose(Own own, String error) {
        Map<String, Object> model = base(own);
        model.put("error", error);
        model.put(
                "units", own.goingPlaces().stream().map(RecipientPages::choice).toList());
        return model;
    }

    /** Words with other letters than English ones: there it shows whether they are right. */
    static Map<String, Object> letters(Own own, Table table, String sealed) {
        Set<String> samples = new LinkedHashSet<>();
        List<List<String>> rows = new ArrayList<>(List.of(table.header()));
        table.lines().forEach(line -> rows.add(line.cells()));
        for (List<String> row : rows) {
            for (String cell : row) {
                if (samples.size() < SAMPLES * 2
                        && !cell.equals(Table.STRUCK)
                        && cell.chars().anyMatch(c -> c > 127)) {
                    samples.add(sample(cell));
                }
            }
        }
        Map<String, Object> model = base(own);
        model.put("table", sealed);
        model.put("samples", samples);
        return model;
    }

    static Map<String, Object> columns(Own own, Table table, Columns columns, String sealed) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int column = 0; column < Columns.width(table); column++) {
            Field field = columns.fieldOf(column);
            String heading = columns.headed() && column < table.header().size()
                    ? table.header().get(column)
                    : "";
            lines.add(Map.of(
                    "index",
                    column,
                    "heading",
                    heading.equals(Table.STRUCK) ? "" : heading,
                    "letter",
                    letter(column),
                    "samples",
                    samples(table, columns, column),
                    "field",
                    field == null ? "" : field.key()));
        }
        Map<String, Object> model = base(own);
        String unit = columns.unitForAll();
        model.put("table", sealed);
        model.put("columns", lines);
        model.put("headed", columns.headed() ? "yes" : "no");
        model.put("fields", Arrays.stream(Field.values()).map(Field::key).toList());
        model.put(
                "units", own.goingPlaces().stream().map(RecipientPages::choice).toList());
        model.put("unit", unit == null ? "" : unit);
        return model;
    }

    static Map<String, Object> preview(
            Own own, Table table, Columns columns, Sifted sifted, List<Recipients.UnitCount> counts, String sealed) {
        Map<String, Object> model = columns(own, table, columns, sealed);
        model.put("rows", sifted.rows());
        model.put("good", sifted.good().size());
        model.put("bad", sifted.bad());
        model.put("twice", sifted.twice());
        model.put("optedOut", sifted.optedOut());
        model.put("otherLanguage", sifted.otherLanguage());
        model.put("perUnit", perUnit(sifted, counts));
        model.put(
                "first",
                sifted.good().stream().limit(FIRST).map(UploadModel::first).toList());
        return model;
    }

    private static List<Map<String, Object>> perUnit(Sifted sifted, List<Recipients.UnitCount> counts) {
        Map<String, Integer> fresh = sifted.perUnit();
        return counts.stream()
                .map(unit -> {
                    long added = fresh.getOrDefault(unit.unitId(), 0);
                    long all = unit.invited() + added;
                    return Map.<String, Object>of(
                            "name",
                            unit.name(),
                            "before",
                            unit.invited(),
                            "added",
                            added,
                            "all",
                            all,
                            "few",
                            all < ListModel.FEWEST,
                            "planned",
                            unit.replacedBy(added));
                })
                .toList();
    }

    private static Map<String, Object> first(Candidate candidate) {
        Map<String, Object> fields = ListModel.contact(candidate.contact());
        String phone = candidate.contact().phone();
        fields.put("unit", candidate.place().name());
        fields.put("phone", phone == null ? "" : Phones.shown(phone));
        return fields;
    }

    private static Map<String, Object> base(Own own) {
        Map<String, Object> model = new HashMap<>();
        model.put("round", own.roundId());
        model.put("name", own.roundName());
        return model;
    }

    private static List<String> samples(Table table, Columns columns, int column) {
        return columns.people(table).stream()
                .map(line -> line.cell(column))
                .filter(cell -> !cell.isEmpty() && !cell.equals(Table.STRUCK))
                .distinct()
                .limit(SAMPLES)
                .map(UploadModel::sample)
                .toList();
    }

    private static String sample(String cell) {
        return cell.length() > LONGEST_SAMPLE ? cell.substring(0, LONGEST_SAMPLE) + "…" : cell;
    }

    /** As a spreadsheet names its columns: A, B, ... Z, AA. */
    private static String letter(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letter(column / 26 - 1) + last;
    }
}
