package opplevd.report.publicpage;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.signin.Municipalities;
import opplevd.report.measure.Measures;
import opplevd.report.measure.Shown;
import opplevd.report.measure.State;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.Results;
import opplevd.report.wording.Voice;

/** What is new for everybody: results that municipalities opened, and finished measures that they show to residents. */
@Singleton
class OpenFeed {
    private static final int MOST = 50;

    private final Openings openings;
    private final OpenRows rows;
    private final Results results;
    private final Measures measures;
    private final Municipalities municipalities;
    private final Messages messages;

    OpenFeed(
            Openings openings,
            OpenRows rows,
            Results results,
            Measures measures,
            Municipalities municipalities,
            Messages messages) {
        this.openings = openings;
        this.rows = rows;
        this.results = results;
        this.measures = measures;
        this.municipalities = municipalities;
        this.messages = messages;
    }

    /**
     * The latest, newest first.
     *
     * @param code of a municipality; empty = all
     */
    List<FeedEntry> latest(String code, Language language) {
        Voice voice = new Voice(messages, language);
        Set<String> whose = new HashSet<>(code.isEmpty() ? municipalities.all() : municipalities.ofCode(code));
        Map<String, String> codes = new HashMap<>();
        rows.municipalities().stream()
                .filter(open -> whose.contains(open.id()))
                .forEach(open -> codes.put(open.id(), open.code()));
        Stream<FeedEntry> opened = openings.all().stream()
                .filter(area -> whose.contains(area.municipalityId()))
                .sorted(Comparator.comparing(AreaInRound::publishedAt).reversed())
                .limit(MOST)
                .map(area -> OpenReport.of(area, results))
                .filter(OpenReport::shown)
                .map(report -> FeedEntry.of(report, voice));
        Stream<FeedEntry> done = measures.forThePublic(whose).stream()
                .filter(measure -> measure.state() == State.DONE)
                .limit(MOST)
                .flatMap(measure -> done(measure, codes, voice));
        return Stream.concat(opened, done)
                .sorted(Comparator.comparing(FeedEntry::updated)
                        .reversed()
                        .thenComparing(entry -> entry.id().toString()))
                .limit(MOST)
                .toList();
    }

    private static Stream<FeedEntry> done(Shown measure, Map<String, String> codes, Voice voice) {
        LocalDate ended = measure.endedOn();
        return ended == null
                ? Stream.empty()
                : Stream.of(FeedEntry.of(measure, ended, codes.getOrDefault(measure.municipalityId(), ""), voice));
    }
}
