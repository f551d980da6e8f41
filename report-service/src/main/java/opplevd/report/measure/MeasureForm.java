package opplevd.report.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import opplevd.report.node.Scope;
import org.jspecify.annotations.Nullable;

/** What somebody typed about a measure, and what is wrong with it. */
final class MeasureForm {
    static final int MOST_TITLE = 200;
    static final int MOST_ACTION = 3000;
    static final int MOST_TEXT = 1000;
    static final int MOST_NOTE = 2000;
    static final String ACCEPT = "accept";
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,2})?");
    private static final String SCOPE = "scope-";
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private final Map<String, String> typed;
    private final List<Flaw> flaws = new ArrayList<>();

    MeasureForm(Map<String, String> typed) {
        this.typed = new TreeMap<>(typed);
    }

    /** One thing wrong: the field, the last part of the message's key and what it names. */
    record Flaw(String field, String key, List<Object> values) {}

    List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    boolean sound() {
        return flaws.isEmpty();
    }

    Map<String, String> typed() {
        return Map.copyOf(typed);
    }

    void flaw(String field, String key, Object... values) {
        flaws.add(new Flaw(field, key, List.of(values)));
    }

    /** The same, to be saved as the plan of a measure that is adopted by it. */
    MeasureForm accepting() {
        Map<String, String> also = new TreeMap<>(typed);
        also.put(ACCEPT, "yes");
        return new MeasureForm(also);
    }

    String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    boolean ticked(String field) {
        return !text(field).isEmpty();
    }

    /** A text of at most so many letters; longer ones are a flaw. */
    String text(String field, int most) {
        String text = text(field).replace("\r\n", "\n");
        if (text.length() > most) {
            flaw(field, "long", most);
        }
        return text;
    }

    String needed(String field, int most) {
        String text = text(field, most);
        if (text.isEmpty()) {
            flaw(field, "needed." + field);
        }
        return text;
    }

    /** A day as browsers send it (2026-11-25) or as people write it (25.11.2026); null where nothing was typed. */
    @Nullable
    LocalDate day(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(iso(text));
            if (day.isAfter(EARLIEST) && day.isBefore(LATEST)) {
                return day;
            }
        } catch (DateTimeParseException noDay) {
            // said below
        }
        flaw(field, "day");
        return null;
    }

    private static String iso(String text) {
        String[] parts = text.split("[./]", -1);
        if (parts.length != 3 || parts[0].length() > 2 || parts[1].length() > 2) {
            return text;
        }
        return parts[2] + "-" + "0".repeat(2 - parts[1].length()) + parts[1] + "-" + "0".repeat(2 - parts[0].length())
                + parts[0];
    }

    /** A number with at most two decimals, after a comma or a point; null where nothing was typed. */
    @Nullable
    Double number(String field) {
        String text = text(field).replace('\u2212', '-').replace(',', '.');
        if (text.isEmpty()) {
            return null;
        }
        if (NUMBER.matcher(text).matches()) {
            return Double.valueOf(text);
        }
        flaw(field, "number");
        return null;
    }

    /** One of the values of an enum; the first where nothing was chosen. */
    <E extends Enum<E>> E choice(String field, E[] all) {
        String text = text(field);
        return Arrays.stream(all)
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseGet(() -> {
                    if (!text.isEmpty()) {
                        flaw(field, "choice");
                    }
                    return all[0];
                });
    }

    /** The items and dimensions that are ticked: fields such as {@code scope-ITEM-respect}. */
    List<Scope> scopes() {
        List<Scope> scopes = new ArrayList<>();
        for (String field : typed.keySet()) {
            if (field.startsWith(SCOPE + "ITEM-")) {
                scopes.add(Scope.item(field.substring(SCOPE.length() + 5)));
            } else if (field.startsWith(SCOPE + "DIMENSION-")) {
                scopes.add(Scope.dimension(field.substring(SCOPE.length() + 10)));
            }
        }
        return scopes;
    }

    static String field(Scope scope) {
        return SCOPE + scope.kind().name() + "-" + scope.key();
    }

    /** The plan; of staff's proposals only what and why. */
    Measure.Plan plan(@Nullable String baselineRoundId, boolean whole) {
        EffectGoal effect = choice("effect", EffectGoal.values());
        return new Measure.Plan(
                needed("title", MOST_TITLE),
                whole ? needed("goal", MOST_TEXT) : text("goal", MOST_TEXT),
                needed("action", MOST_ACTION),
                whole ? needed("responsible", MOST_TITLE) : text("responsible", MOST_TITLE),
                deadline(whole),
                text("reporting", MOST_TEXT),
                text("evaluation", MOST_TEXT),
                choice("aim", Aim.values()),
                effect,
                target(effect),
                baselineRoundId);
    }

    private @Nullable Double target(EffectGoal effect) {
        Double target = number("target");
        if (target != null && !effect.isPlausible(target)) {
            flaw("target", "target." + effect.name(), effect.least(), effect.most());
            return null;
        }
        return target;
    }

    private @Nullable LocalDate deadline(boolean whole) {
        LocalDate day = day("deadline");
        if (whole && text("deadline").isEmpty()) {
            flaw("deadline", "needed.deadline");
        }
        return day;
    }

    /** Codes of other municipalities, between commas; a name may stand after each. */
    List<String> partners() {
        return Arrays.stream(text("partners").split("[,;\\n]+"))
                .map(one -> one.strip().split("\\s+", 2)[0])
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    /** A number as it is typed: 0,95, without decimals that say nothing. */
    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** What a measure's form is filled in with. */
    static MeasureForm of(Measure measure) {
        Measure.Plan plan = measure.plan();
        Map<String, String> typed = new TreeMap<>();
        typed.put("title", plan.title());
        typed.put("goal", plan.goal());
        typed.put("action", plan.action());
        typed.put("responsible", plan.responsible());
        typed.put("deadline", plan.deadline() == null ? "" : plan.deadline().toString());
        typed.put("reporting", plan.reporting());
        typed.put("evaluation", plan.evaluation());
        typed.put("aim", plan.aim().name());
        typed.put("effect", plan.effect().name());
        typed.put("target", plan.target() == null ? "" : plain(plan.target()));
        typed.put("baseline", plan.baselineRoundId() == null ? "" : plan.baselineRoundId());
        typed.put("partners", String.join(", ", measure.partners()));
        measure.tied().forEach(one -> typed.put(field(one.scope()), "on"));
        return new MeasureForm(typed);
    }
}
