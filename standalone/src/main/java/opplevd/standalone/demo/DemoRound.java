package opplevd.standalone.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import opplevd.standalone.run.Settings;
import opplevd.standalone.run.Trouble;

/** One closed round of the demo as the files of an import: all municipalities, one service area, one year. */
record DemoRound(DemoArea area, int year) {
    static final List<Integer> YEARS = List.of(2024, 2025, 2026);

    String name() {
        return area.roundName() + " våren " + year;
    }

    Path questionnaire(Settings settings) {
        return settings.checkout()
                .resolve("templates/src/main/resources/questionnaires")
                .resolve(area.questionnaire() + ".yaml");
    }

    List<DemoUnit> units() {
        Draw draw = new Draw(area.key().hashCode());
        boolean everybody = area.equals(DemoArea.ALL.getFirst()) && year == YEARS.getLast();
        return Stream.concat(
                        DemoMunicipality.all().stream(), everybody ? DemoMunicipality.OUTSIDE.stream() : Stream.empty())
                .flatMap(municipality -> area.unitsOf(municipality, draw).stream())
                .toList();
    }

    void write(Path unitsFile, Path answersFile) {
        List<DemoUnit> units = units();
        Draw draw = new Draw(31L * area.key().hashCode() + year);
        DemoAnswers drawn = new DemoAnswers(area, draw);
        try (BufferedWriter unitRows = Files.newBufferedWriter(unitsFile);
                BufferedWriter answerRows = Files.newBufferedWriter(answersFile)) {
            unitRows.write("municipality_code,municipality,service_area,unit,unit_name,invited\n");
            answerRows.write(DemoAnswers.header(area) + "\n");
            for (DemoUnit unit : units) {
                unitRows.write("%s,%s,%s,%s,\"%s\",%d%n"
                        .formatted(
                                unit.municipality().code(),
                                unit.municipality().name(),
                                area.key(),
                                unit.code(),
                                unit.name(),
                                unit.invited()));
                int responses = unit.responses(draw);
                for (int respondent = 1; respondent <= responses; respondent++) {
                    answerRows.write(drawn.line(unit, year - YEARS.getFirst(), respondent) + "\n");
                }
            }
        } catch (IOException e) {
            throw new Trouble(
                    "The demo's data could not be written (" + e.getMessage() + "): free some space and start again.",
                    e);
        }
    }
}
