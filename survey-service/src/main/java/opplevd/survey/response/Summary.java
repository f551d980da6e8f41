package opplevd.survey.response;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import opplevd.kit.language.Messages;
import opplevd.survey.box.Answers;
import opplevd.survey.box.Half;
import opplevd.survey.box.Sitting;
import opplevd.survey.questionnaire.GroupQuestion;
import opplevd.survey.questionnaire.Item;
import opplevd.survey.questionnaire.Kind;
import opplevd.survey.questionnaire.Scale;

/** What did this sitting answer, in words, and where is each answer changed? */
@Singleton
class Summary {
    private final Messages messages;
    private final Grades grades;
    private final QuestionPages pages;

    Summary(Messages messages, Grades grades, QuestionPages pages) {
        this.messages = messages;
        this.grades = grades;
        this.pages = pages;
    }

    List<Line> lines(Visit visit, Sitting sitting, Answers answers) {
        List<Line> lines = new ArrayList<>();
        List<Item> items = visit.survey().questionnaire().items();
        for (int i = 0; i < items.size(); i++) {
            Words statement = Words.of(items.get(i).text(), visit.language());
            lines.add(new Line(
                    statement,
                    pair(visit, sitting, answers, i),
                    change(visit, visit.walk().of(i)) + place(visit, i)));
        }
        Walk walk = visit.walk();
        lines.add(new Line(
                pages.directQuestion(visit),
                List.of(new Line.Said(null, direct(visit, sitting, answers.direct()))),
                change(visit, walk.direct())));
        lines.add(new Line(
                pages.commentQuestion(visit),
                List.of(new Line.Said(null, comment(visit, sitting, answers))),
                change(visit, walk.comment())));
        visit.survey()
                .group()
                .ifPresent(asked -> lines.add(new Line(
                        Words.of(asked.text(), visit.language()),
                        List.of(new Line.Said(null, group(visit, sitting, asked, answers.told()))),
                        change(visit, walk.group()))));
        return lines;
    }

    private List<Line.Said> pair(Visit visit, Sitting sitting, Answers answers, int item) {
        Half expectation = answers.expectations().get(item);
        Half experience = answers.experiences().get(item);
        if (visit.survey().questionnaire().kind() == Kind.DIRECT) {
            return List.of(new Line.Said(null, direct(visit, sitting, experience)));
        }
        if (!expectation.ticked() && !experience.ticked()) {
            return List.of(new Line.Said(null, text(visit, "resident.summary.none")));
        }
        return List.of(
                new Line.Said(
                        text(visit, "resident.summary.expectation"),
                        half(visit, sitting, expectation, "resident.expectation.unknown")),
                new Line.Said(
                        text(visit, "resident.summary.experience"),
                        half(visit, sitting, experience, "resident.experience.unknown")));
    }

    private String half(Visit visit, Sitting sitting, Half half, String unknown) {
        Scale scale = visit.survey().questionnaire().scale();
        if (!half.givenIn(sitting)) {
            return text(visit, half.ticked() ? "resident.summary.earlier" : "resident.summary.none");
        }
        return half.answered() ? grades.text(visit.language(), scale, half.value()) : text(visit, unknown);
    }

    private String direct(Visit visit, Sitting sitting, Half half) {
        if (!half.givenIn(sitting)) {
            return text(visit, half.ticked() ? "resident.summary.earlier" : "resident.summary.none");
        }
        return text(visit, "resident.direct." + (half.answered() ? Integer.toString(half.value()) : "unknown"));
    }

    private String group(Visit visit, Sitting sitting, GroupQuestion asked, Half told) {
        if (!told.givenIn(sitting)) {
            return text(visit, told.ticked() ? "resident.summary.earlier" : "resident.summary.none");
        }
        return told.answered()
                ? asked.groups()
                        .get(told.value() - 1)
                        .text()
                        .in(visit.language().tag())
                : text(visit, "resident.group.untold");
    }

    private String comment(Visit visit, Sitting sitting, Answers answers) {
        if (answers.comment().text().isEmpty()) {
            return text(visit, "resident.summary.none.comment");
        }
        return answers.comment().writtenIn(sitting)
                ? answers.comment().text()
                : text(visit, "resident.summary.earlier");
    }

    private static String change(Visit visit, int page) {
        return visit.page(page) + Answering.THEN_SUMMARY;
    }

    /** Where on its page an item stands, if others stand there too. */
    private static String place(Visit visit, int item) {
        return visit.walk().byDimension() ? "#item-" + (item + 1) : "";
    }

    private String text(Visit visit, String key) {
        return messages.text(visit.language(), key);
    }
}
