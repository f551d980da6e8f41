package opplevd.survey.response;

import java.util.List;

/**
 * One group of choices.
 *
 * @param name of the field
 * @param rows the choices, without "don't know"
 * @param unknown whether "don't know" is ticked
 * @param earlier whether another sitting ticked something, which is not shown
 */
public record Choices(String name, List<Row> rows, boolean unknown, boolean earlier) {
    public Choices {
        rows = List.copyOf(rows);
    }
}
