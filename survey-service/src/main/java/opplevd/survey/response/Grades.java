package opplevd.survey.response;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.IntStream;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.survey.box.Half;
import opplevd.survey.box.Sitting;
import opplevd.survey.questionnaire.Scale;

/** Which words stand at the values of a scale, the same for both halves of a pair? */
@Singleton
class Grades {
    private final Messages messages;

    Grades(Messages messages) {
        this.messages = messages;
    }

    /** The rows of a scale, the one that this sitting ticked marked. */
    List<Row> rows(Language language, Scale scale, Half given, Sitting sitting) {
        return IntStream.rangeClosed(scale.min(), scale.max())
                .mapToObj(value -> new Row(
                        Integer.toString(value),
                        text(language, scale, value),
                        given.givenIn(sitting) && given.value() == value))
                .toList();
    }

    /** Scales of five and six have a label at every value, others numbers and a label at both ends. */
    String text(Language language, Scale scale, int value) {
        String labels = "resident.grade." + (scale.min() == 1 ? scale.max() : "") + '.';
        if (messages.has(language, labels + value)) {
            return messages.text(language, labels + value);
        }
        if (value == scale.min()) {
            return messages.text(language, "resident.grade.least", value);
        }
        return value == scale.max() ? messages.text(language, "resident.grade.most", value) : Integer.toString(value);
    }
}
