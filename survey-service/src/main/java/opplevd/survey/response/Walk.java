package opplevd.survey.response;

import opplevd.survey.questionnaire.Questionnaire;

/**
 * Which page comes when? One item a page, the direct question, the comment, the summary, thanks; numbered from 1, each
 * of them counted in "page 6 of 12".
 */
record Walk(int items) {
    /** The first page once more, by somebody who went back to it. */
    static final int START = 0;

    /** What a page asks. */
    enum Kind {
        START,
        ITEM,
        DIRECT,
        COMMENT,
        SUMMARY,
        THANKS
    }

    static Walk of(Questionnaire questionnaire) {
        return new Walk(questionnaire.items().size());
    }

    int direct() {
        return items + 1;
    }

    int comment() {
        return items + 2;
    }

    int summary() {
        return items + 3;
    }

    int thanks() {
        return items + 4;
    }

    /** Pages with a question on them: what the first page promises. */
    int questions() {
        return comment();
    }

    /** Minutes that answering takes: half a minute for a pair. */
    int minutes() {
        return Math.max(1, items / 2);
    }

    boolean has(int page) {
        return page >= START && page <= summary();
    }

    Kind kind(int page) {
        if (page == START) {
            return Kind.START;
        }
        return page <= items ? Kind.ITEM : Kind.values()[page - items + 1];
    }
}
