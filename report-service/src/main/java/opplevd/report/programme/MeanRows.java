package opplevd.report.programme;

import jakarta.inject.Singleton;
import java.util.List;
import opplevd.report.results.AreaSums;
import opplevd.report.wording.Voice;

/** The programme's means in words, as a table on a page. */
@Singleton
class MeanRows {
    private final Means means;
    private final AreaSums sums;

    MeanRows(Means means, AreaSums sums) {
        this.means = means;
        this.sums = sums;
    }

    /** An area of the programme: what it is called, its round, and K of all together. */
    public record Row(
            String area, String round, String municipalities, String k, String interval, String o, String f) {}

    List<Row> of(Voice voice) {
        return means.all().stream()
                .map(mean -> new Row(
                        voice.of(sums.read(mean.any()).title(), mean.any().areaKey()),
                        mean.any().roundName(),
                        voice.whole(mean.municipalities()),
                        voice.k(mean.ratio()),
                        voice.intervalOrReason(
                                mean.ratio(), mean.any().scaleMin(), mean.any().scaleMax()),
                        voice.two(mean.ratio().meanExperience()),
                        voice.two(mean.ratio().meanExpectation())))
                .toList();
    }
}
