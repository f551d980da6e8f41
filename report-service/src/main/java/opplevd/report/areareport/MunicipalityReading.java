package opplevd.report.areareport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import opplevd.report.export.AreaSheet;
import opplevd.report.node.NodeQuality;
import opplevd.report.results.PublishedArea;
import opplevd.report.results.UnitInRound;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/** Everything that the page about a municipality tells, before it is said in a language. */
record MunicipalityReading(
        Where where, List<AreaSheet.Area> latest, List<Trends.Line> lines, List<Read> areas, List<String> otherRounds) {

    /** Which municipality and round, and whether all of it is read. */
    record Where(String municipalityName, String municipalityCode, String round, Instant publishedAt, boolean whole) {}

    /** What is read of an area: null quality and nothing before where only single units of it may be read. */
    record Read(
            PublishedArea published,
            @Nullable NodeQuality quality,
            Moves.@Nullable Before before,
            List<UnitInRound> units) {

        /** Whether each unit of the area may be read, so that they can be put beside each other. */
        boolean everyUnit() {
            return units.size() == published.units().size();
        }
    }

    MunicipalityReading {
        latest = List.copyOf(latest);
        lines = List.copyOf(lines);
        areas = List.copyOf(areas);
        otherRounds = List.copyOf(otherRounds);
    }

    /** The areas that are read as a whole in this round, by title. */
    List<AreaSheet.Area> whole(Voice voice) {
        List<AreaSheet.Area> whole = new ArrayList<>();
        for (Read read : areas) {
            NodeQuality quality = read.quality();
            if (quality != null) {
                String title =
                        voice.of(read.published().title(), read.published().key());
                whole.add(new AreaSheet.Area(title, quality));
            }
        }
        return whole;
    }
}
