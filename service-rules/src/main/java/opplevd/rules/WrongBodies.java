package opplevd.rules;

import io.micronaut.core.type.Argument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import opplevd.rules.BodyType.Kind;
import opplevd.rules.BodyType.Place;

/** Everything that can be wrong with a JSON body, made from the type that a route reads. */
public final class WrongBodies {
    private static final String LONG = "\"" + "å".repeat(5_000) + "\"";
    private static final int DEEP = 20_000;

    private static final Map<Kind, List<String>> NEVER_RIGHT = Map.of(
            Kind.TEXT, List.of("{\"a\":1}", "[1,2]"),
            Kind.NUMBER, List.of("\"many\"", "{}", "[]", "1e400", "99999999999999999999"),
            Kind.TRUTH, List.of("\"perhaps\"", "{}", "[]"),
            Kind.TIME, List.of("\"soon\"", "{}", "true"),
            Kind.CHOICE, List.of("\"NONE_OF_THESE\"", "{}", "[]"),
            Kind.LIST, List.of("\"x\"", "5", "{\"a\":1}", "true"),
            Kind.MAP, List.of("\"x\"", "5", "[1]", "true"),
            Kind.THING, List.of("\"x\"", "5", "[1]", "true"));

    private static final Map<Kind, List<String>> ODD = Map.of(
            Kind.TEXT, List.of("\"\"", "\" \"", LONG, "\"\\u0000\"", "\"\\ud800\"", "5", "true"),
            Kind.NUMBER, List.of("0", "-1", "2147483647", "-2147483648", "1.5"),
            Kind.TRUTH, List.of(),
            Kind.TIME,
                    List.of(
                            "\"\"",
                            "\"0000-01-01T00:00:00Z\"",
                            "\"+1000000000-12-31T23:59:59Z\"",
                            "\"9999-12-31\"",
                            "5"),
            Kind.CHOICE, List.of("\"\"", "0"),
            Kind.LIST, List.of("[]"),
            Kind.MAP, List.of("{}"),
            Kind.THING, List.of());

    private WrongBodies() {}

    /** A body with everything in it, made up: right in form. */
    public static String madeUp(Argument<?> json) {
        return new BodyType(json).with((path, value) -> value);
    }

    /** Every body that the type must refuse or at least not break on. */
    public static List<WrongBody> of(Argument<?> json) {
        BodyType type = new BodyType(json);
        List<WrongBody> wrong = new ArrayList<>(ofAny());
        for (Place place : type.places()) {
            if (place.needed()) {
                wrong.add(refused(type, place, "null", "null"));
                if (place.member()) {
                    wrong.add(refused(type, place, "left out", ""));
                }
            }
            for (String never : NEVER_RIGHT.getOrDefault(place.kind(), List.of())) {
                wrong.add(refused(type, place, never, never));
            }
            for (String odd : ODD.getOrDefault(place.kind(), List.of())) {
                wrong.add(new WrongBody(place.path() + " is " + shown(odd), "", changed(type, place, odd), false));
            }
            if (place.kind() == Kind.LIST) {
                String many = String.join(",", Collections.nCopies(3_000, "null"));
                wrong.add(refused(type, place, "[null,null,...]", "[" + many + "]"));
            }
        }
        String whole = madeUp(json);
        if (whole.startsWith("{\"")) {
            String unknown = "{\"nobodyAskedForThis\":1," + whole.substring(1);
            wrong.add(new WrongBody("a field that nobody asked for", "nobodyAskedForThis", unknown, true));
        }
        wrong.add(new WrongBody("everything there, made up", "", whole, false));
        return wrong;
    }

    /** Wrong whatever the route reads. */
    private static List<WrongBody> ofAny() {
        List<WrongBody> wrong = new ArrayList<>();
        for (String json : List.of("", "null", "[]", "[null]", "5", "\"x\"", "{", "}", "{\"a\"}", "\u0000")) {
            wrong.add(new WrongBody("the body is " + json, "", json, true));
        }
        wrong.add(new WrongBody("very deep", "", "[".repeat(DEEP), true));
        wrong.add(new WrongBody("very deep objects", "", "{\"a\":".repeat(DEEP), true));
        return wrong;
    }

    private static WrongBody refused(BodyType type, Place place, String shown, String json) {
        return new WrongBody(place.path() + " is " + shown(shown), place.field(), changed(type, place, json), true);
    }

    private static String changed(BodyType type, Place place, String json) {
        return type.with((path, value) -> path.equals(place.path()) ? json : value);
    }

    private static String shown(String json) {
        return json.length() > 40 ? json.substring(0, 40) + "…" : json;
    }
}
