package opplevd.report.areareport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import opplevd.report.node.NodeQuality;
import opplevd.report.node.PartQuality;
import opplevd.report.results.Questionnaire;
import opplevd.report.wording.Voice;

/** What is an area's K about? Each dimension with its questions under it, in the order of the questionnaire. */
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
        for (PartQuality dimension : quality.dimensions()) {
            rows.add(given(dimension, dimensions, true, asked.scale(), voice));
            quality.items().stream()
                    .filter(item -> item.dimension().equals(dimension.key()))
                    .forEach(item -> rows.add(given(item, items, false, asked.scale(), voice)));
        }
        return StripTable.of(rows, voice);
    }

    private static StripTable.Given given(
            PartQuality part, Map<String, String> names, boolean strong, Questionnaire.Scale scale, Voice voice) {
        String name = names.getOrDefault(part.key(), part.key());
        String answers =
                part.quality().shown() ? voice.whole(part.quality().ratio().n()) : "";
        return new StripTable.Given(name, strong, "", "", part.quality(), scale, answers);
    }
}
