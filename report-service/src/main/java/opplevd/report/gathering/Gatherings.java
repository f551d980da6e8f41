package opplevd.report.gathering;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import opplevd.kit.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** The gatherings of networks: made, changed, opened for phones, and which came before which. */
@Singleton
class Gatherings {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final int CODES = 1_000_000;
    private static final Duration REHEARSAL = Duration.ofHours(12);

    private final GatheringRows rows;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Gatherings(GatheringRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** What is typed in about a gathering, found to be sound. */
    record Plan(
            String title,
            LocalDate heldOn,
            String place,
            @Nullable String roundName,
            @Nullable String areaKey) {}

    Gathering find(String id) {
        return rows.find(id).orElseThrow(Refusal::notFound);
    }

    /** A network's gatherings, the latest first. */
    List<Gathering> of(String networkKey) {
        return rows.of(networkKey);
    }

    /** The one that phones follow by a code, while it is open. */
    Optional<Gathering> openUnder(String code) {
        return rows.byCode(code).filter(gathering -> gathering.isOpenAt(clock.instant()));
    }

    /** The gathering before. */
    Optional<Gathering> before(Gathering gathering) {
        return rows.of(gathering.networkKey()).stream()
                .filter(other -> other.heldOn().isBefore(gathering.heldOn()))
                .findFirst();
    }

    /** What is promised is wanted by the next gathering: its date as a form writes it, or empty while none is planned. */
    String suggestedDeadline(Gathering gathering) {
        return rows.of(gathering.networkKey()).stream()
                .map(Gathering::heldOn)
                .filter(day -> day.isAfter(gathering.heldOn()) && !day.isBefore(today()))
                .min(LocalDate::compareTo)
                .map(LocalDate::toString)
                .orElse("");
    }

    /** Makes a gathering. @return its id */
    String make(String networkKey, Plan plan) {
        String id = UUID.randomUUID().toString();
        rows.add(
                id,
                networkKey,
                plan.title(),
                plan.heldOn(),
                plan.place(),
                plan.roundName(),
                plan.areaKey(),
                freeCode(),
                dayBefore(plan.heldOn()),
                dayAfter(plan.heldOn()),
                clock.instant());
        return id;
    }

    /** A changed date closes and opens the code with it. */
    void change(Gathering gathering, Plan plan) {
        boolean moved = !plan.heldOn().equals(gathering.heldOn());
        rows.change(
                gathering.gatheringId(),
                plan.title(),
                plan.heldOn(),
                plan.place(),
                plan.roundName(),
                plan.areaKey(),
                moved ? dayBefore(plan.heldOn()) : gathering.codeFrom(),
                moved ? dayAfter(plan.heldOn()) : gathering.codeUntil());
    }

    /** Lets phones follow from now: until the day after the gathering, or for half a day when that is past or far away. */
    void open(Gathering gathering) {
        Instant now = clock.instant();
        Instant until = dayAfter(gathering.heldOn());
        boolean soon = now.isBefore(until) && now.isAfter(dayBefore(gathering.heldOn()));
        rows.open(gathering.gatheringId(), now, soon ? until : now.plus(REHEARSAL));
    }

    void close(Gathering gathering) {
        rows.open(gathering.gatheringId(), gathering.codeFrom(), clock.instant());
    }

    boolean isOpen(Gathering gathering) {
        return gathering.isOpenAt(clock.instant());
    }

    /** The day in Norway. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OSLO);
    }

    private String freeCode() {
        String code;
        do {
            code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
        } while (rows.byCode(code).isPresent());
        return code;
    }

    private static Instant dayBefore(LocalDate day) {
        return day.minusDays(1).atStartOfDay(OSLO).toInstant();
    }

    private static Instant dayAfter(LocalDate day) {
        return day.plusDays(2).atStartOfDay(OSLO).toInstant();
    }
}
