package opplevd.report.gathering;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opplevd.report.benchmark.Benchmarks;
import opplevd.report.network.Network;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.Results;
import opplevd.report.wording.Voice;

/** Which rounds and areas could a gathering look at? */
@Singleton
class RoundChoices {
    private final Benchmarks benchmarks;
    private final Results results;

    RoundChoices(Benchmarks benchmarks, Results results) {
        this.benchmarks = benchmarks;
        this.results = results;
    }

    /** An area of a round; value is what a form sends. */
    public record Choice(String value, String roundName, String areaKey, String label) {}

    /** The latest first. */
    List<Choice> of(Network network, Voice voice) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        for (AreaInRound area : benchmarks.published(network)) {
            String value = value(area.roundName(), area.areaKey());
            choices.computeIfAbsent(
                    value,
                    any -> new Choice(
                            value,
                            area.roundName(),
                            area.areaKey(),
                            voice.text(
                                    "gathering.round.choice",
                                    voice.of(results.read(area).title(), area.areaKey()),
                                    area.roundName())));
        }
        return List.copyOf(choices.values());
    }

    Optional<Choice> find(Network network, String value, Voice voice) {
        return of(network, voice).stream()
                .filter(choice -> choice.value().equals(value))
                .findFirst();
    }

    /** What a form sends for a gathering's round; empty for none. */
    static String value(Gathering gathering) {
        String round = gathering.roundName();
        String area = gathering.areaKey();
        return round == null || area == null ? "" : value(round, area);
    }

    private static String value(String roundName, String areaKey) {
        return areaKey + "/" + roundName;
    }
}
