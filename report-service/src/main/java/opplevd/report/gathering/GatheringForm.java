package opplevd.report.gathering;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import opplevd.report.form.Typed;
import opplevd.report.network.Network;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/** The form of a gathering: title, day, place, and which round to look at. */
@Singleton
class GatheringForm {
    private static final int MOST_TITLE = 120;
    private static final int MOST_PLACE = 200;

    private final RoundChoices rounds;

    GatheringForm(RoundChoices rounds) {
        this.rounds = rounds;
    }

    /** Null when something typed is wrong. */
    Gatherings.@Nullable Plan read(Typed typed, Network network, Voice voice) {
        String title = typed.words("title", MOST_TITLE);
        LocalDate day = typed.day("day", true);
        String place = typed.words("place", MOST_PLACE);
        String round = typed.text("round");
        Optional<RoundChoices.Choice> choice = rounds.find(network, round, voice);
        if (!round.isEmpty() && choice.isEmpty()) {
            typed.flaw("round", "round");
        }
        if (!typed.isSound() || day == null) {
            return null;
        }
        return new Gatherings.Plan(
                title,
                day,
                place,
                choice.map(RoundChoices.Choice::roundName).orElse(null),
                choice.map(RoundChoices.Choice::areaKey).orElse(null));
    }

    Map<String, Object> model(Network network, Typed typed, Voice voice) {
        Map<String, Object> model = new HashMap<>();
        model.put("network", network);
        model.put("typed", typed.values());
        model.put("wrong", typed.inWords(voice.messages(), voice.language()));
        model.put("rounds", rounds.of(network, voice));
        return model;
    }

    static Typed typed(Gathering gathering) {
        return Desk.typed(Map.of(
                "title",
                gathering.title(),
                "day",
                gathering.heldOn().toString(),
                "place",
                gathering.place(),
                "round",
                RoundChoices.value(gathering)));
    }
}
