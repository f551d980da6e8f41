package opplevd.survey.intake.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import opplevd.survey.questionnaire.QuestionnaireLibrary;
import opplevd.survey.upload.Table;
import org.junit.jupiter.api.Test;

/** What a file seems to be, before anybody has said anything. */
class ProposalTest {
    private static List<Column> columns(List<String> header, List<List<String>> rows) {
        List<Table.Line> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            lines.add(new Table.Line(i + 2, rows.get(i)));
        }
        return Proposal.of(new Table(header, lines), Tool.of(header), List.of()).columns();
    }

    @Test
    void theLibrarysOwnQuestionIsKeptWholeWhateverStandsAroundItAndHoweverFewAnswered() {
        String text = QuestionnaireLibrary.find("kindergarten-parents")
                .orElseThrow()
                .items()
                .getFirst()
                .text()
                .in("nb");
        List<Column> columns = columns(
                List.of("Forventning – " + text, "Opplevd: " + text.toUpperCase(java.util.Locale.ROOT)),
                List.of(List.of("Svært viktig", "God"), List.of("Viktig", "Dårlig")));
        assertEquals(new Column(Column.Role.EXPECTATION, text), columns.get(0));
        assertEquals(new Column(Column.Role.EXPERIENCE, text), columns.get(1));
    }

    @Test
    void freeTextIsNeverGuessedToBeAScale() {
        List<List<String>> rows = List.of(
                List.of("Nei", "Nei takk", "Godt", "Bra", "5"),
                List.of("Nei", "Nei takk", "Bra", "Godt", "4"),
                List.of("Ja", "Nei takk", "Godt", "Bra", "5"),
                List.of("Ja", "Nei takk", "Bra", "Godt", "4"));
        List<Column> columns =
                columns(List.of("Er det noe mer du vil si?", "Hva ønsker du deg?", "Maten", "Rommet", "Hjelpen"), rows);
        assertEquals(Column.Role.NOTHING, columns.get(0).role());
        assertEquals(Column.Role.NOTHING, columns.get(1).role());
        assertEquals(Column.Role.EXPERIENCE, columns.get(2).role());
        assertEquals(Column.Role.EXPERIENCE, columns.get(3).role());
        assertEquals(Column.Role.EXPERIENCE, columns.get(4).role());
    }
}
