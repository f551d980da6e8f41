package opplevd.standalone;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A simulated round of a whole country as the files of an import.
 *
 * @param first the code of the first municipality; the others follow
 * @param units of each municipality
 * @param responses of each unit
 */
record ACountry(int first, int municipalities, int units, int responses) {
    static final String AREA = "kindergarten";
    private static final int ITEMS = 10;
    private static final int MAX = 6;
    private static final int FIRST_CODE = 9001;

    ACountry(int municipalities, int units, int responses) {
        this(FIRST_CODE, municipalities, units, responses);
    }

    int rows() {
        return municipalities * units * responses;
    }

    List<String> codes() {
        return IntStream.range(first, first + municipalities)
                .mapToObj(Integer::toString)
                .toList();
    }

    /** The first unit's code. */
    String anyUnit() {
        return unit(codes().getFirst(), 0);
    }

    private String unit(String municipality, int number) {
        return municipality + "-" + units + "-" + number;
    }

    Path questionnaire(Path folder) throws IOException {
        StringBuilder yaml = new StringBuilder("""
                key: country
                title: {nb: Hele landet}
                scale: {min: 1, max: 6}
                dimensions:
                  - {key: content, title: {nb: Innhold}}
                  - {key: manner, title: {nb: Møte}}
                items:
                """);
        for (int item = 0; item < ITEMS; item++) {
            yaml.append("  - {key: q%d, dimension: %s, text: {nb: Utsagn %d}}%n"
                    .formatted(item, item % 2 == 0 ? "content" : "manner", item));
        }
        return Files.writeString(folder.resolve("country.yaml"), yaml);
    }

    Path unitsFile(Path folder) throws IOException {
        Path file = folder.resolve("units.csv");
        try (BufferedWriter rows = Files.newBufferedWriter(file)) {
            rows.write("municipality_code,municipality,service_area,unit,unit_name,invited\n");
            for (String code : codes()) {
                for (int number = 0; number < units; number++) {
                    rows.write("%s,Kommune %s,%s,%s,Enhet %d,%d%n"
                            .formatted(code, code, AREA, unit(code, number), number, 2 * responses));
                }
            }
        }
        return file;
    }

    Path answersFile(Path folder) throws IOException {
        Random random = new Random(357);
        Path file = folder.resolve("answers.csv");
        try (BufferedWriter rows = Files.newBufferedWriter(file)) {
            rows.write("unit,respondent");
            for (int item = 0; item < ITEMS; item++) {
                rows.write(",F_q" + item + ",O_q" + item);
            }
            rows.write("\n");
            for (String code : codes()) {
                double level = random.nextGaussian(4.4, 0.3);
                for (int number = 0; number < units; number++) {
                    answers(rows, random, unit(code, number), level + random.nextGaussian(0, 0.2));
                }
            }
        }
        return file;
    }

    private void answers(BufferedWriter rows, Random random, String unit, double level) throws IOException {
        StringBuilder row = new StringBuilder();
        for (int respondent = 0; respondent < responses; respondent++) {
            row.setLength(0);
            row.append(unit).append(',').append(respondent);
            for (int item = 0; item < ITEMS; item++) {
                row.append(',').append(drawn(random, 5)).append(',').append(drawn(random, level));
            }
            rows.write(row.append('\n').toString());
        }
    }

    private static long drawn(Random random, double mean) {
        return Math.clamp(Math.round(random.nextGaussian(mean, 1)), 1, MAX);
    }
}
