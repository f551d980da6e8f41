package opplevd.report.publicpage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opplevd.kit.language.Writing;
import opplevd.kit.signin.Role;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.Results;
import opplevd.report.wording.Voice;

/**
 * The page where a municipality chooses what everybody sees.
 *
 * @param anyOpen whether there is a public page to look at
 * @param mayChoose whether this reader decides, or only looks
 */
public record OpeningsPage(String name, String code, boolean anyOpen, boolean mayChoose, List<Row> rows) {

    /**
     * An area in a round.
     *
     * @param note why there will be no figures even if it is opened; else empty
     * @param history who opened and closed it, the latest first
     */
    public record Row(
            String areaKey,
            String title,
            String roundId,
            String round,
            boolean open,
            String note,
            List<String> history) {
        public Row {
            history = List.copyOf(history);
        }
    }

    public OpeningsPage {
        rows = List.copyOf(rows);
    }

    /** What is open, and how it came to be. */
    record Chosen(Set<OpenArea> open, List<OpeningChange> changes, boolean mayChoose) {}

    /** A person by name; a program, whose token is called by its role in English, as a program. */
    static String actor(String name, Voice voice) {
        return Role.of(name.split(" ", 2)[0]).isPresent() ? voice.text("open.choose.program") : name;
    }

    static OpeningsPage of(List<AreaInRound> areas, Results results, Chosen chosen, Voice voice) {
        Map<String, List<String>> history = new HashMap<>();
        for (OpeningChange change : chosen.changes()) {
            String said = voice.text(
                    change.opened() ? "open.choose.opened-by" : "open.choose.closed-by",
                    actor(change.actorName(), voice),
                    Writing.time(voice.language(), change.changedAt()));
            history.computeIfAbsent(change.roundId() + "/" + change.areaKey(), key -> new ArrayList<>())
                    .add(said);
        }
        List<Row> rows = new ArrayList<>();
        for (AreaInRound area : areas) {
            OpenReport report = OpenReport.of(area, results);
            rows.add(new Row(
                    area.areaKey(),
                    report.title(voice),
                    area.roundId(),
                    area.roundName(),
                    chosen.open().contains(OpenArea.of(area)),
                    report.shown() ? "" : voice.text("open.choose.hidden"),
                    history.getOrDefault(area.roundId() + "/" + area.areaKey(), List.of())));
        }
        AreaInRound first = areas.getFirst();
        return new OpeningsPage(
                first.municipalityName(),
                first.municipalityCode(),
                rows.stream().anyMatch(Row::open),
                chosen.mayChoose(),
                rows);
    }
}
