package opplevd.report.publicpage;

import java.util.List;
import opplevd.quality.Change;
import opplevd.quality.Stratum;
import opplevd.report.areareport.StripTable;
import opplevd.report.node.AreaNode;
import opplevd.report.node.Scope;
import opplevd.report.wording.Sides;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/**
 * How has an open area gone? Only rounds that are open count, and only those that asked the same.
 *
 * @param finding what changed since the open round before; when it comes, where there is none
 * @param sides which side of the fraction moved; empty where there is nothing to compare with
 * @param rounds null with fewer than two
 */
public record OpenCourse(
        String finding, String sides, @Nullable StripTable rounds) {
    private static final double CONFIDENCE = 0.95;

    static OpenCourse of(OpenReport now, List<OpenReport> all, Voice voice) {
        List<OpenReport> comparable = all.stream()
                .filter(other ->
                        !other.where().publishedAt().isAfter(now.where().publishedAt()))
                .filter(other -> other.where().comparableWith(now.where()))
                .filter(other -> other.quality().overall().shown())
                .toList();
        if (comparable.size() < 2 || !now.quality().overall().shown()) {
            return new OpenCourse(voice.text("open.course.first"), "", null);
        }
        StripTable rounds = StripTable.of(
                comparable.stream().map(report -> given(report, now, voice)).toList(), voice);
        List<Stratum> before = AreaNode.strata(comparable.get(1).published(), Scope.WHOLE);
        List<Stratum> after = AreaNode.strata(now.published(), Scope.WHOLE);
        Change change = Change.ofAreas(before, after, CONFIDENCE);
        String finding = voice.text(
                switch (change.quality()) {
                    case ROSE -> "report.change.better";
                    case FELL -> "report.change.worse";
                    case UNCHANGED, UNKNOWN -> "report.change.cannot-tell";
                });
        return new OpenCourse(finding, Sides.of(change, voice), rounds);
    }

    private static StripTable.Given given(OpenReport report, OpenReport now, Voice voice) {
        return new StripTable.Given(
                report.where().roundName(),
                report.where().equals(now.where()),
                "",
                "",
                report.quality().overall(),
                report.quality().asked().scale(),
                voice.whole(report.quality().responses()));
    }
}
