package opplevd.survey.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import opplevd.survey.questionnaire.Flaw;
import opplevd.survey.questionnaire.Flaws;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.questionnaire.QuestionnaireYaml;
import org.jspecify.annotations.Nullable;

/** Reads an uploaded questionnaire: UTF-8, of a length that somebody can have written. */
final class QuestionnaireUpload {
    private static final int LONGEST = 1 << 20;

    private QuestionnaireUpload() {}

    /** What was asked, without what could have been chosen; null if it has flaws, which are noted. */
    static @Nullable Questionnaire read(Upload upload, Flaws flaws) throws IOException {
        String file = upload.shownName();
        if (upload.spool().size() > LONGEST) {
            flaws.add(Flaw.at(file, 1, "", "intake.yaml.long", Integer.toString(LONGEST)));
            return null;
        }
        StringWriter yaml = new StringWriter();
        try (InputStream in = upload.spool().read();
                StrictUtf8 text = new StrictUtf8(in)) {
            text.transferTo(yaml);
        } catch (StrictUtf8.NotUtf8 wrong) {
            flaws.add(Flaw.at(file, wrong.line(), "", "intake.csv.encoding", wrong.hex()));
            return null;
        }
        return QuestionnaireYaml.read(file, yaml.toString(), flaws)
                .map(Questionnaire::asked)
                .orElse(null);
    }
}
