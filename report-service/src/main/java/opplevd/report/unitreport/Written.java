package opplevd.report.unitreport;

import java.util.ArrayList;
import java.util.List;
import opplevd.report.results.ReleasedComment;
import opplevd.report.wording.Voice;

/**
 * What do they write? Comments as the moderator released them, by theme. The finding counts them and never sums up what they
 * say.
 */
public record Written(String finding, List<Group> groups) {
    private static final List<String> THEMES = List.of("content", "conditions", "manner", "other");

    /** The comments of one theme: a few to begin with, and the rest. */
    public record Group(String theme, List<ReleasedComment> first, List<ReleasedComment> rest) {
        private static final int FIRST = 3;

        static Group of(String theme, List<ReleasedComment> comments) {
            int first = Math.min(FIRST, comments.size());
            return new Group(theme, comments.subList(0, first), comments.subList(first, comments.size()));
        }
    }

    public Written {
        groups = List.copyOf(groups);
    }

    static Written of(List<ReleasedComment> comments, Voice voice) {
        if (comments.isEmpty()) {
            return new Written("", List.of());
        }
        List<Group> groups = new ArrayList<>();
        for (String theme : THEMES) {
            List<ReleasedComment> about = comments.stream()
                    .filter(comment -> theme.equals(THEMES.contains(comment.theme()) ? comment.theme() : "other"))
                    .toList();
            if (!about.isEmpty()) {
                groups.add(Group.of(voice.text("report.comments.theme." + theme), about));
            }
        }
        return new Written(voice.forOneOr(comments.size(), "report.comments.finding", comments.size()), groups);
    }
}
