package opplevd.report.measure;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opplevd.kit.language.Language;
import opplevd.kit.signin.SignedIn;
import opplevd.report.measure.Measure.Place;
import opplevd.report.reader.Readers;
import opplevd.report.results.Questionnaire;
import opplevd.report.results.UnitInRound;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/** What was tried in a unit or municipality whose report the reader may see, for a section of that report. */
@Singleton
public class TriedHere {
    private static final int MOST_OF_EACH = 8;

    private final Measures measures;
    private final MeasureViews views;
    private final TiePlaces places;
    private final RightsOf rightsOf;
    private final Readers readers;

    TriedHere(Measures measures, MeasureViews views, TiePlaces places, RightsOf rightsOf, Readers readers) {
        this.measures = measures;
        this.views = views;
        this.places = places;
        this.rightsOf = rightsOf;
        this.readers = readers;
    }

    /** What was tried in the unit. */
    public Tried ofUnit(SignedIn who, UnitInRound unit, Language language) {
        Place place = TiePlaces.ofUnit(unit);
        String all = "/measures?unit=" + URLEncoder.encode(unit.unitCode(), StandardCharsets.UTF_8);
        return of(rightsOf.of(who), place, Search.ofUnit(unit.unitCode()), all, language);
    }

    /**
     * What was tried in a municipality and its units, as far as the reader may see it.
     *
     * @param code of the municipality
     */
    public Tried ofMunicipality(SignedIn who, String code, Language language) {
        Rights rights = rightsOf.of(who);
        Optional<Place> place = places.municipality(readers.of(who), rights, code);
        String all = "/measures?municipality=" + URLEncoder.encode(code, StandardCharsets.UTF_8);
        return of(rights, place.orElse(null), Search.ofMunicipality(code), all, language);
    }

    private Tried of(Rights rights, @Nullable Place place, Search search, String all, Language language) {
        Voice voice = views.voice(language);
        List<MeasureLine> now = new ArrayList<>();
        List<MeasureLine> before = new ArrayList<>();
        List<MeasureLine> proposed = new ArrayList<>();
        for (Measure measure : measures.search(search, rights)) {
            List<MeasureLine> list = switch (measure.standing().state()) {
                case PROPOSED -> proposed;
                case ACCEPTED, UNDER_WAY -> now;
                case DONE, STOPPED, DECLINED -> before;
            };
            if (list.size() < MOST_OF_EACH && measure.standing().state() != State.DECLINED) {
                list.add(views.line(measure, voice));
            }
        }
        return new Tried(
                now,
                before,
                proposed,
                search.unit().isEmpty(),
                place != null && rights.mayDecide(place),
                place != null && rights.mayPropose(place),
                place == null ? "" : place.key(),
                place != null && place.isUnit() ? scopes(place, voice) : List.of(),
                all);
    }

    private List<PlanForms.Choice> scopes(Place place, Voice voice) {
        List<PlanForms.Choice> choices = new ArrayList<>();
        places.asked(place).ifPresent(asked -> {
            for (Questionnaire.Item one : asked.items()) {
                choices.add(
                        new PlanForms.Choice("ITEM-" + one.key(), voice.nameOf(one.label(), one.text(), one.key())));
            }
        });
        return choices;
    }
}
