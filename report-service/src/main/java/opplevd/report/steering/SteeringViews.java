package opplevd.report.steering;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opplevd.kit.language.Alphabet;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.language.Writing;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.quality.QualityRatio;
import opplevd.report.measure.TriedHere;
import opplevd.report.node.AreaNode;
import opplevd.report.node.NodeQuality;
import opplevd.report.reader.ReadableResults;
import opplevd.report.reader.Readers;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.Results;
import opplevd.report.sickleave.SickLeaveHere;
import opplevd.report.wording.Voice;

/** What the steering group's page and paper say, and who may read them and note decisions. */
@Singleton
class SteeringViews {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final Role[] READ = {Role.STEERING_GROUP, Role.COORDINATOR, Role.PROJECT_LEADER};
    private static final Role[] NOTE = {Role.COORDINATOR, Role.PROJECT_LEADER};
    private static final int MONTHS_OF_A_REPORT = 6;

    private final Municipalities municipalities;
    private final Readers readers;
    private final ReadableResults readable;
    private final Results results;
    private final TriedHere tried;
    private final SickLeaveHere sickLeave;
    private final Decisions decisions;
    private final Messages messages;
    private final Clock clock;

    SteeringViews(
            Municipalities municipalities,
            Readers readers,
            ReadableResults readable,
            Results results,
            TriedHere tried,
            SickLeaveHere sickLeave,
            Decisions decisions,
            Messages messages,
            Clock clock) {
        this.municipalities = municipalities;
        this.readers = readers;
        this.readable = readable;
        this.results = results;
        this.tried = tried;
        this.sickLeave = sickLeave;
        this.decisions = decisions;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A municipality as its reader sees it.
     *
     * @param notes whether the reader notes decisions
     * @param areas in every round, the latest first
     */
    record Here(String municipalityId, String code, String name, boolean notes, List<AreaInRound> areas) {}

    /** @throws Refusal not found, for whoever may not read it */
    Here here(String code, SignedIn who) {
        Set<String> own = held(who, READ);
        List<AreaInRound> areas = readable.areas(readers.of(who)).stream()
                .filter(area -> own.contains(area.municipalityId()))
                .filter(area -> area.municipalityCode().equals(code)
                        || area.municipalityId().equals(code))
                .toList();
        AreaInRound first = areas.stream().findFirst().orElseThrow(Refusal::notFound);
        return new Here(
                first.municipalityId(),
                first.municipalityCode(),
                first.municipalityName(),
                held(who, NOTE).contains(first.municipalityId()),
                areas);
    }

    private Set<String> held(SignedIn who, Role... roles) {
        Set<String> ids = new HashSet<>();
        for (Role role : roles) {
            who.scopes(role).forEach(code -> ids.addAll(municipalities.ofCode(code)));
        }
        return ids;
    }

    /** K of a service area in its latest round. */
    public record Quality(String area, String round, String k, String interval, String shape, String answered) {}

    /** A decision in words. */
    public record Decided(String on, String text, String parties, String present) {}

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OSLO);
    }

    /** The page; on paper only the decisions of the last half-year. */
    Map<String, Object> model(Here here, SignedIn who, boolean paper, Language language) {
        Voice voice = new Voice(messages, language);
        LocalDate from = paper ? today().minusMonths(MONTHS_OF_A_REPORT) : LocalDate.MIN;
        Map<String, Object> model = new HashMap<>();
        model.put("name", here.name());
        model.put("code", here.code());
        model.put("notes", here.notes());
        model.put("qualities", qualities(here, voice));
        model.put("tried", tried.ofMunicipality(who, here.code(), language));
        sickLeave
                .ofMunicipality(here.municipalityId(), here.name(), voice)
                .ifPresent(series -> model.put("sick", series));
        model.put(
                "decisions",
                decisions.of(here.municipalityId()).stream()
                        .filter(decision -> decision.on().isAfter(from))
                        .map(decision -> decided(decision, voice))
                        .toList());
        model.put("today", today().toString());
        model.put("day", Writing.date(language, today()));
        model.put("typed", Map.of());
        model.put("wrong", List.of());
        return model;
    }

    private static Decided decided(Decision decision, Voice voice) {
        List<String> parties = decision.inOrder().stream()
                .map(party -> voice.text("steering.party." + party))
                .toList();
        return new Decided(
                Writing.date(voice.language(), decision.on()),
                decision.text(),
                voice.list(parties),
                decision.present());
    }

    private List<Quality> qualities(Here here, Voice voice) {
        Map<String, AreaInRound> latest = new LinkedHashMap<>();
        here.areas().forEach(area -> latest.putIfAbsent(area.areaKey(), area));
        List<Quality> qualities = new ArrayList<>();
        for (AreaInRound area : latest.values()) {
            NodeQuality quality = AreaNode.quality(area, results.read(area));
            String title = voice.of(results.read(area).title(), area.areaKey());
            String answered = voice.text("steering.answered", quality.responses());
            if (quality.overall().shown()) {
                QualityRatio ratio = quality.overall().ratio();
                qualities.add(new Quality(
                        title,
                        area.roundName(),
                        voice.k(ratio),
                        voice.intervalOrReason(ratio, area.scaleMin(), area.scaleMax()),
                        Voice.shape(ratio),
                        answered));
            } else {
                qualities.add(new Quality(title, area.roundName(), "", voice.text("report.few.short"), "", answered));
            }
        }
        qualities.sort(Alphabet.by(Quality::area));
        return qualities;
    }

    /** Something wrong with what was typed. */
    public record Wrong(String field, String text) {}

    Wrong wrong(String field, String key, Language language) {
        return new Wrong(field, messages.text(language, "steering.wrong." + key));
    }
}
