package opplevd.survey.intake.mapping;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import opplevd.kit.digest.Sha256;
import opplevd.survey.publication.Tally;
import opplevd.survey.questionnaire.Item;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.upload.Table;

/**
 * What would come in, and what would not: counts every line as importing does, since importing is this and nothing else.
 *
 * @param rows lines of the file
 * @param blank lines without an answer
 * @param leftOut lines of units that were chosen to be left out
 * @param refused lines that something is wrong with
 * @param flaws the first of them
 * @param tallies what would come in, by unit code
 * @param digest of every line that counts
 */
record DryRun(
        int rows, int blank, int leftOut, int refused, List<Flaw> flaws, Map<String, Tally> tallies, String digest) {
    private static final int MOST_FLAWS = 50;

    /**
     * What is wrong with a line, and where.
     *
     * @param heading of the column
     * @param key of the message that says what and how to mend it
     */
    record Flaw(int line, String heading, String key, String value) {}

    /** Lines that come in. */
    long used() {
        return tallies.values().stream().mapToLong(Tally::responses).sum();
    }

    static DryRun of(Table table, Mapping mapping, Questionnaire asked) {
        return new Run(table, mapping, asked).all();
    }

    /** One reading of the table. */
    private static final class Run {
        private final Table table;
        private final Mapping mapping;
        private final Questionnaire asked;
        private final int[] expectationAt;
        private final int[] experienceAt;
        private final int unitAt;
        private final int respondentAt;
        private final int directAt;
        private final Map<String, Tally> tallies = new TreeMap<>();
        private final Set<String> respondents = new HashSet<>();
        private final List<Flaw> flaws = new ArrayList<>();
        private final MessageDigest digest;
        private int blank;
        private int leftOut;
        private int refused;

        Run(Table table, Mapping mapping, Questionnaire asked) {
            this.table = table;
            this.mapping = mapping;
            this.asked = asked;
            this.expectationAt = columns(Column.Role.EXPECTATION);
            this.experienceAt = columns(Column.Role.EXPERIENCE);
            this.unitAt = mapping.unit().isEmpty() ? mapping.at(Column.Role.UNIT) : -1;
            this.respondentAt = mapping.at(Column.Role.RESPONDENT);
            this.directAt = mapping.at(Column.Role.DIRECT);
            this.digest = Sha256.start();
        }

        DryRun all() {
            for (Table.Line line : table.lines()) {
                line(line);
            }
            return new DryRun(
                    table.lines().size(),
                    blank,
                    leftOut,
                    refused,
                    flaws,
                    tallies,
                    HexFormat.of().formatHex(digest.digest()));
        }

        private int[] columns(Column.Role role) {
            Map<String, Integer> at = new HashMap<>();
            for (int i = 0; i < mapping.columns().size(); i++) {
                Column column = mapping.columns().get(i);
                if (column.role() == role) {
                    at.putIfAbsent(mapping.fresh() ? Questionnaires.key(column.item()) : column.item(), i);
                }
            }
            return asked.items().stream()
                    .map(Item::key)
                    .mapToInt(key -> at.getOrDefault(key, -1))
                    .toArray();
        }

        private void line(Table.Line line) {
            String unit = unit(line);
            if (unit.equals(Mapping.LEFT_OUT)) {
                leftOut++;
                return;
            }
            int[] expectation = answers(line, expectationAt);
            int[] experience = answers(line, experienceAt);
            int direct = direct(line);
            if (unit.isEmpty()
                    || expectation.length == 0
                    || experience.length == 0
                    || direct < 0
                    || !first(line, unit)) {
                refused++;
                return;
            }
            Tally tally = tallies.computeIfAbsent(unit, any -> new Tally(asked));
            if (!tally.add(expectation, experience, direct, false)) {
                blank++;
                return;
            }
            digest.update(unit.getBytes(StandardCharsets.UTF_8));
            note(expectation);
            note(experience);
            if (directAt >= 0) {
                note(new int[] {direct});
            }
        }

        private void note(int[] answers) {
            ByteBuffer bytes = ByteBuffer.allocate(answers.length + 1);
            for (int answer : answers) {
                bytes.put((byte) answer);
            }
            digest.update(bytes.array());
        }

        /** The unit's code; empty when it can't be made out, which is noted. */
        private String unit(Table.Line line) {
            if (!mapping.unit().isEmpty()) {
                return mapping.unit();
            }
            String text = line.cell(unitAt);
            String code = mapping.units().getOrDefault(text, "");
            if (text.isEmpty()) {
                flaw(line, unitAt, "intake.line.unit.empty", "");
            } else if (code.isEmpty()) {
                flaw(line, unitAt, "intake.line.unit.unknown", shown(text));
            }
            return code;
        }

        /** Whether the respondent is not on an earlier line of the unit. */
        private boolean first(Table.Line line, String unit) {
            if (respondentAt < 0) {
                return true;
            }
            String respondent = line.cell(respondentAt);
            if (respondent.isEmpty() || respondent.equals(Table.STRUCK)) {
                flaw(line, respondentAt, "intake.line.respondent.empty", "");
                return false;
            }
            if (!respondents.add(unit + "\n" + respondent)) {
                flaw(line, respondentAt, "intake.line.respondent.twice", "");
                return false;
            }
            return true;
        }

        /** The answer to the direct question, 0 = none; -1 when it can't be made out, which is noted. */
        private int direct(Table.Line line) {
            String text = directAt < 0 ? "" : line.cell(directAt);
            Integer value =
                    text.isEmpty() ? Integer.valueOf(0) : mapping.direct().get(text);
            if (value == null) {
                flaw(line, directAt, "intake.line.answer", shown(text));
                return -1;
            }
            return value;
        }

        /** An answer per item, 0 = none; nothing at all when a cell can't be made out, which is noted. */
        private int[] answers(Table.Line line, int[] at) {
            int[] answers = new int[at.length];
            boolean sound = true;
            for (int j = 0; j < at.length; j++) {
                String text = at[j] < 0 ? "" : line.cell(at[j]);
                if (text.isEmpty()) {
                    continue;
                }
                Integer value = mapping.values().get(text);
                if (value == null || (value != 0 && !asked.scale().contains(value))) {
                    flaw(line, at[j], "intake.line.answer", shown(text));
                    sound = false;
                } else {
                    answers[j] = value;
                }
            }
            return sound ? answers : new int[0];
        }

        private void flaw(Table.Line line, int column, String key, String value) {
            if (flaws.size() < MOST_FLAWS) {
                flaws.add(new Flaw(
                        line.number(), Objects.requireNonNull(table.header().get(column)), key, value));
            }
        }

        private static String shown(String text) {
            return text.equals(Table.STRUCK) ? "…" : text.length() > 40 ? text.substring(0, 40) + "…" : text;
        }
    }
}
