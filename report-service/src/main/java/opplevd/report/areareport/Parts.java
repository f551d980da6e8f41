package opplevd.report.areareport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import opplevd.report.node.NodeQuality;
import opplevd.report.node.PartQuality;
import opplevd.report.node.ScopeQuality;
import opplevd.report.results.Questionnaire;
import opplevd.report.wording.Voice;

/** What is an area's K about? The whole, then each dimension with its questions under it, in the order of the questionnaire. */
public final class Parts {
    private Parts() {}

    public static StripTable of(NodeQuality quality, Voice voice) {
        Questionnaire asked = quality.asked();
        Map<String, String> dimensions = asked.dimensions().stream()
                .collect(Collectors.toMap(Questionnaire.Dimension::key, d -> voice.of(d.title(), d.key())));
        Map<String, String> items = asked.items().stream()
                .collect(Collectors.toMap(
                        Questionnaire.Item::key, item -> voice.nameOf(item.label(), item.text(), item.key())));
        List<StripTable.Given> rows = new ArrayList<>();
        rows.add(given(voice.text("report.column.whole"), true, quality.overall(), asked.scale(), voice));
        for (PartQuality dimension : quality.dimensions()) {
            String name = dimensions.getOrDefault(dimension.key(), dimension.key());
            rows.add(given(name, true, dimension.quality(), asked.scale(), voice));
            quality.items().stream()
                    .filter(item -> item.dimension().equals(dimension.key()))
                    .forEach(item -> rows.add(given(
                            items.getOrDefault(item.key(), item.key()), false, item.quality(), asked.scale(), voice)));
        }
        return StripTable.of(rows, voice);
    }

    private static StripTable.Given given(
            String name, boolean strong, ScopeQuality quality, Questionnaire.Scale scale, Voice voice) {
        String answers = quality.shown() ? voice.whole(quality.ratio().n()) : "";
        return new StripTable.Given(name, strong, "", "", quality, scale, answers);
    }
}
