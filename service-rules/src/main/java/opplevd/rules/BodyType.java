package opplevd.rules;

import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.type.Argument;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** What a JSON body is made of: every place in it, and a body in which one of them is something else. */
final class BodyType {
    private final Argument<?> type;

    BodyType(Argument<?> type) {
        this.type = type;
    }

    /** What stands at a place. */
    enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        TIME,
        CHOICE,
        LIST,
        MAP,
        THING
    }

    /**
     * A value in a body.
     *
     * @param path such as {@code units[].unit}
     * @param needed whether it must be there and not be null
     * @param member whether it is a member of an object, not of a list
     */
    record Place(String path, Kind kind, boolean needed, boolean member) {
        /** The name that somebody who wrote the body looks for. */
        String field() {
            String plain = path.replace("[]", "").replace("{}", "");
            return plain.substring(plain.lastIndexOf('.') + 1);
        }
    }

    /** Every place below the body itself. */
    List<Place> places() {
        List<Place> places = new ArrayList<>();
        collect(type, "", places);
        return places;
    }

    private static void collect(Argument<?> type, String path, List<Place> places) {
        switch (kind(type)) {
            case THING -> {
                for (Argument<?> member : members(type)) {
                    String at = path.isEmpty() ? member.getName() : path + "." + member.getName();
                    places.add(new Place(at, kind(member), isNeeded(member), true));
                    collect(member, at, places);
                }
            }
            case LIST -> element(type, path + "[]", places);
            case MAP -> element(type, path + "{}", places);
            default -> {}
        }
    }

    /** A list or map that is left out is empty. */
    private static boolean isNeeded(Argument<?> member) {
        Kind kind = kind(member);
        return !member.isNullable() && !member.isPrimitive() && kind != Kind.LIST && kind != Kind.MAP;
    }

    private static void element(Argument<?> type, String at, List<Place> places) {
        Argument<?> element = last(type);
        places.add(new Place(at, kind(element), true, false));
        collect(element, at, places);
    }

    private static Argument<?> last(Argument<?> type) {
        Argument<?>[] parameters = type.getTypeParameters();
        return parameters[parameters.length - 1];
    }

    private static Argument<?>[] members(Argument<?> type) {
        return introspection(type).orElseThrow().getConstructorArguments();
    }

    private static Optional<? extends BeanIntrospection<?>> introspection(Argument<?> type) {
        return BeanIntrospector.SHARED.findIntrospection(type.getType());
    }

    private static Kind kind(Argument<?> argument) {
        Class<?> type = argument.getType();
        if (type == String.class) {
            return Kind.TEXT;
        } else if (type == boolean.class || type == Boolean.class) {
            return Kind.TRUTH;
        } else if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return Kind.NUMBER;
        } else if (type == Instant.class
                || type == LocalDate.class
                || type == LocalTime.class
                || type == LocalDateTime.class) {
            return Kind.TIME;
        } else if (type.isEnum()) {
            return Kind.CHOICE;
        } else if (Collection.class.isAssignableFrom(type)) {
            return Kind.LIST;
        } else if (Map.class.isAssignableFrom(type)) {
            return Kind.MAP;
        }
        if (introspection(argument).isEmpty()) {
            throw new AssertionError("this test does not know how to write " + argument + " as JSON");
        }
        return Kind.THING;
    }

    /** The body with everything in it, and one place changed: to this JSON, or left out where the change answers "". */
    String with(BiFunction<String, String, String> change) {
        return write(type, "", change);
    }

    private static String write(Argument<?> type, String path, BiFunction<String, String, String> change) {
        return change.apply(path, plain(type, path, change));
    }

    private static String plain(Argument<?> type, String path, BiFunction<String, String, String> change) {
        return switch (kind(type)) {
            case TEXT -> "\"x\"";
            case NUMBER -> "1";
            case TRUTH -> "true";
            case TIME -> time(type.getType());
            case CHOICE -> "\"" + type.getType().getEnumConstants()[0] + "\"";
            case LIST -> "[" + write(last(type), path + "[]", change) + "]";
            case MAP -> "{\"x\":" + write(last(type), path + "{}", change) + "}";
            case THING -> thing(type, path, change);
        };
    }

    private static String thing(Argument<?> type, String path, BiFunction<String, String, String> change) {
        List<String> written = new ArrayList<>();
        for (Argument<?> member : members(type)) {
            String value = write(member, path.isEmpty() ? member.getName() : path + "." + member.getName(), change);
            if (!value.isEmpty()) {
                written.add("\"" + member.getName() + "\":" + value);
            }
        }
        return "{" + String.join(",", written) + "}";
    }

    private static String time(Class<?> type) {
        if (type == LocalDate.class) {
            return "\"2027-01-01\"";
        }
        if (type == LocalTime.class) {
            return "\"08:00:00\"";
        }
        return type == Instant.class ? "\"2027-01-01T08:00:00Z\"" : "\"2027-01-01T08:00:00\"";
    }
}
