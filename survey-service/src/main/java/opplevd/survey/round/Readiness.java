package opplevd.survey.round;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.sql.Query;
import opplevd.survey.questionnaire.QuestionnaireYaml;

/** What stands in the way of opening a part? */
@Singleton
@AcrossMunicipalities("asked for a part that was found within the reader's scope, or by the clock")
public class Readiness {
    /** The audience of a questionnaire that employees answer. */
    private static final String STAFF = "staff";

    /** The fewest that can have figures. */
    public static final int FEWEST = 5;

    Readiness() {}

    /** One thing to do first. */
    public enum Obstacle {
        /** Nobody could be asked about anything. */
        NO_UNITS,
        /** Nobody of the municipality has said that the units are right. */
        UNCONFIRMED,
        /** Employees are asked, and it is not said when this was discussed with whom of the unions. */
        UNION_TALKS
    }

    public List<Obstacle> of(Connection connection, String partId) throws SQLException {
        List<Obstacle> obstacles = new ArrayList<>();
        List<String> documents = Query.of("""
                        SELECT DISTINCT v.id, v.document
                        FROM round_unit u JOIN questionnaire_version v ON v.id = u.version_id WHERE u.part_id = :part
                        """).with("part", partId).list(connection, row -> row.getString("document"));
        if (documents.isEmpty()) {
            obstacles.add(Obstacle.NO_UNITS);
        }
        Query.of("SELECT confirmed_at IS NULL, union_talks_on IS NULL FROM round_part WHERE id = :part")
                .with("part", partId)
                .list(connection, row -> {
                    if (row.getBoolean(1)) {
                        obstacles.add(Obstacle.UNCONFIRMED);
                    }
                    return row.getBoolean(2) && asksStaff(documents) && obstacles.add(Obstacle.UNION_TALKS);
                });
        return obstacles;
    }

    private static boolean asksStaff(List<String> documents) {
        return documents.stream()
                .anyMatch(document -> STAFF.equals(QuestionnaireYaml.read("questionnaire.yaml", document)
                        .setting()
                        .audience()));
    }

    /** Names of the units that can't have figures, because fewer are invited than it takes. */
    public List<String> tooSmall(Connection connection, String partId) throws SQLException {
        return Query.of("""
                        SELECT unit.name FROM round_unit JOIN unit ON unit.id = round_unit.unit_id
                        WHERE round_unit.part_id = :part AND round_unit.invited < :fewest ORDER BY unit.name
                        """).with("part", partId).with("fewest", FEWEST).list(connection, row -> row.getString("name"));
    }
}
