package opplevd.survey.intake.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which program wrote the file? Its own columns tell. */
enum Tool {
    LIMESURVEY,
    FORMS,
    NETTSKJEMA,
    OTHER;

    private static final Set<String> LIMESURVEY_RESPONDENT = Set.of("id", "response id", "svar-id", "svar id");
    private static final Set<String> LAST_PAGE = Set.of("lastpage", "last page", "siste side");
    private static final Set<String> LANGUAGE = Set.of("startlanguage", "start language", "startspråk");
    private static final Set<String> STARTED = Set.of("start time", "starttidspunkt");
    private static final Set<String> COMPLETED = Set.of("completion time", "fullføringstidspunkt");
    /** What these programs write besides answers. */
    private static final Set<String> ABOUT = Set.of(
            "submitdate",
            "date submitted",
            "seed",
            "token",
            "startdate",
            "datestamp",
            "ipaddr",
            "email",
            "e-post",
            "name",
            "navn",
            "namn",
            "last modified time",
            "language",
            "språk",
            "$created",
            "$answer_time_ms",
            "$forwarded_to_form",
            "reference id",
            "submission_reference");

    static Tool of(List<String> header) {
        List<String> names = header.stream().map(Tool::plain).toList();
        if (names.contains("$submission_id")) {
            return NETTSKJEMA;
        }
        if (any(names, STARTED) && any(names, COMPLETED)) {
            return FORMS;
        }
        return any(names, LAST_PAGE) && any(names, LANGUAGE) ? LIMESURVEY : OTHER;
    }

    /** Last part of the key of its name. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a column tells the rows apart. */
    boolean isRespondent(String heading) {
        String name = plain(heading);
        return switch (this) {
            case LIMESURVEY -> LIMESURVEY_RESPONDENT.contains(name);
            case FORMS -> name.equals("id");
            case NETTSKJEMA -> name.equals("$submission_id");
            case OTHER -> false;
        };
    }

    /** Whether a column is about the response, and so no answer. */
    static boolean isAbout(String heading) {
        String name = plain(heading);
        return ABOUT.contains(name)
                || LAST_PAGE.contains(name)
                || LANGUAGE.contains(name)
                || STARTED.contains(name)
                || COMPLETED.contains(name);
    }

    private static boolean any(List<String> names, Set<String> of) {
        return names.stream().anyMatch(of::contains);
    }

    private static String plain(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT);
    }
}
