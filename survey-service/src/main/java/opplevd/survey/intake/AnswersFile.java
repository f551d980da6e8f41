package opplevd.survey.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opplevd.survey.publication.Tally;
import opplevd.survey.questionnaire.Flaws;
import opplevd.survey.questionnaire.Item;
import opplevd.survey.questionnaire.Kind;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.questionnaire.Scale;

/**
 * Reads the answers file: counts each line into its unit's tally, and forgets it. Where items aren't asked in pairs, there are
 * no columns of expectations and no direct question.
 */
final class AnswersFile implements CsvFile.Lines {
    private static final String UNIT = "unit";
    private static final String RESPONDENT = "respondent";
    private static final String DIRECT = "direct";
    private static final String EXPECTATION = "F_";
    private static final String EXPERIENCE = "O_";
    private static final Scale DIRECT_ANSWERS = new Scale(1, 3);

    private final CsvFile file;
    private final Questionnaire questionnaire;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final Set<String> known;
    private final Respondents respondents = new Respondents();
    private final List<Column> expectations = new ArrayList<>();
    private final List<Column> experiences = new ArrayList<>();
    private final int[] expectation;
    private final int[] experience;
    private int unitAt;
    private int respondentAt;
    private int directAt;

    private record Column(String name, int at) {}

    private AnswersFile(CsvFile file, Questionnaire questionnaire, Set<String> known) {
        this.file = file;
        this.questionnaire = questionnaire;
        this.known = known;
        this.expectation = new int[questionnaire.items().size()];
        this.experience = new int[questionnaire.items().size()];
    }

    /**
     * Counts a whole file.
     *
     * @param units codes of the units file, whether or not their lines were sound
     * @return tallies by unit code, for each unit with at least one line
     */
    static Map<String, Tally> count(
            String name, InputStream in, Questionnaire questionnaire, Set<String> units, Flaws flaws)
            throws IOException {
        CsvFile file = new CsvFile(name, flaws);
        AnswersFile lines = new AnswersFile(file, questionnaire, units);
        file.read(in, lines);
        return lines.tallies;
    }

    @Override
    public boolean header(CsvFile same) {
        List<String> needed = new ArrayList<>(List.of(UNIT, RESPONDENT));
        boolean pairs = questionnaire.kind() == Kind.PAIRS;
        for (Item item : questionnaire.items()) {
            if (pairs) {
                needed.add(EXPECTATION + item.key());
            }
            needed.add(EXPERIENCE + item.key());
        }
        Set<String> columns = Set.copyOf(needed);
        if (!file.hasColumns(needed, column -> columns.contains(column) || (pairs && column.equals(DIRECT)))) {
            return false;
        }
        unitAt = file.column(UNIT);
        respondentAt = file.column(RESPONDENT);
        directAt = file.column(DIRECT);
        for (Item item : questionnaire.items()) {
            if (pairs) {
                expectations.add(column(EXPECTATION + item.key()));
            }
            experiences.add(column(EXPERIENCE + item.key()));
        }
        return true;
    }

    @Override
    public void line(Cells.Line line) {
        String unit = line.cells().get(unitAt);
        String respondent = line.cells().get(respondentAt);
        boolean sound = known.contains(unit);
        if (!sound) {
            file.flaw(line.number(), UNIT, unit.isEmpty() ? "intake.unit.empty" : "intake.unit.unknown", unit);
        }
        if (respondent.isEmpty()) {
            file.flaw(line.number(), RESPONDENT, "intake.respondent.empty");
            sound = false;
        } else if (sound && !respondents.add(unit, respondent)) {
            file.flaw(line.number(), RESPONDENT, "intake.respondent.twice", respondent, unit);
            sound = false;
        }
        for (int j = 0; j < expectation.length; j++) {
            expectation[j] = expectations.isEmpty() ? 0 : answer(line, expectations.get(j), questionnaire.scale());
            experience[j] = answer(line, experiences.get(j), questionnaire.scale());
        }
        int direct = directAt < 0 ? 0 : answer(line, new Column(DIRECT, directAt), DIRECT_ANSWERS);
        if (sound) {
            tallies.computeIfAbsent(unit, any -> new Tally(questionnaire)).add(expectation, experience, direct, false);
        }
    }

    /** The answer in a cell, 0 if it is empty; a wrong one is noted, and 0. */
    private int answer(Cells.Line line, Column column, Scale scale) {
        String cell = line.cells().get(column.at());
        if (cell.isEmpty()) {
            return 0;
        }
        int value = number(cell);
        if (value < 0) {
            file.flaw(line.number(), column.name(), "intake.answer.form", cell, scale.toString());
            return 0;
        }
        if (!scale.contains(value)) {
            file.flaw(line.number(), column.name(), "intake.answer.scale", cell, scale.toString());
            return 0;
        }
        return value;
    }

    private Column column(String name) {
        return new Column(name, file.column(name));
    }

    /** A whole number, or -1. Negative ones are outside any scale and told so. */
    private static int number(String cell) {
        boolean negative = cell.length() > 1 && cell.charAt(0) == '-';
        int value = 0;
        for (int i = negative ? 1 : 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c < '0' || c > '9' || i > 8) {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return negative ? 0 : value;
    }
}
