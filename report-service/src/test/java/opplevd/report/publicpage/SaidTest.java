package opplevd.report.publicpage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.report.measure.Outcome;
import opplevd.report.measure.Shown;
import opplevd.report.measure.State;
import opplevd.report.wording.Voice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What everybody reads of a measure afterwards: whether it is better in an area, but nothing of the result of a single unit. */
class SaidTest {
    @ParameterizedTest
    @CsvSource({
        "ROSE, '', 'Det er bedre enn før, mer enn tilfeldig.', true",
        "FELL, '', 'Det er dårligere enn før, mer enn tilfeldig.', false",
        "CANNOT_TELL, '', 'Vi kan ikke si om det er blitt bedre.', false",
        "NOT_MEASURED, '', 'Vi har ikke spurt igjen ennå.', false",
        "ROSE, Solstua, 'Vi har spurt igjen. Resultatet for én enhet vises ikke her.', false",
        "FELL, Solstua, 'Vi har spurt igjen. Resultatet for én enhet vises ikke her.', false",
        "CANNOT_TELL, Solstua, 'Vi har spurt igjen. Resultatet for én enhet vises ikke her.', false",
        "NOT_MEASURED, Solstua, 'Vi har ikke spurt igjen ennå.', false",
    })
    void theResultOfASingleUnitIsNotForEverybody(Outcome outcome, String unit, String afterwards, boolean better) {
        Shown measure = new Shown(
                "m",
                "10",
                "Elvedal",
                unit,
                "respite",
                "Turnus",
                "Vi hører lite",
                "En fast voksen",
                State.DONE,
                null,
                outcome,
                null,
                null);
        Said said = Said.of(List.of(measure), new Voice(new Messages(), Language.NB))
                .getFirst();
        assertEquals(afterwards, said.afterwards());
        assertEquals(better, said.better(), "whether it has the mark of what is better");
    }
}
