package opplevd.report.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opplevd.kit.language.Alphabet;
import opplevd.quality.QualityRatio;
import opplevd.report.chart.Drawing;
import opplevd.report.chart.Strips;
import opplevd.report.node.Scope;
import opplevd.report.wording.Voice;

/**
 * Who can we learn from? A strip for each item where somebody is surely higher than somebody else and has no lower
 * experience; the others in one sentence.
 *
 * @param rest the items where nobody stands out, in a sentence; empty when there are none
 */
public record Learning(String finding, String sub, Drawing head, List<Row> rows, String rest) {

    private static final int MOST_NAMES = 20;

    /** Those whom most can learn from; in a network of ordinary size that is all of them. */
    private static final int MOST_TEACHERS = 8;

    /** One item with its strip and those to learn from; scope is how an address names it, empty for the page's own. */
    public record Row(String scope, String name, Drawing strip, String description, List<Teacher> teachers) {}

    /** Somebody to learn from: higher than whom, and how experience and expectation are. */
    public record Teacher(String name, String words, String level) {}

    static Learning of(Comparison comparison, Set<String> own, Voice voice) {
        Map<String, String> names = new HashMap<>();
        comparison.benchmark().members().forEach(member -> names.put(member.code(), member.name()));
        return new Writer(comparison, own, names, learners(comparison, names), voice).write();
    }

    /** By scope and by teacher, the names of those who may learn from it; read once, since there may be hundreds of members. */
    private static Map<Scope, Map<String, List<String>>> learners(Comparison comparison, Map<String, String> names) {
        Map<Scope, Map<String, List<String>>> learners = new HashMap<>();
        for (Lesson lesson : comparison.lessons()) {
            Map<String, List<String>> ofScope = learners.computeIfAbsent(lesson.scope(), any -> new LinkedHashMap<>());
            String name = names.getOrDefault(lesson.learner(), lesson.learner());
            lesson.teachers()
                    .forEach(teacher -> ofScope.computeIfAbsent(teacher, code -> new ArrayList<>())
                            .add(name));
        }
        return learners;
    }

    /** What the page looks for somebody to learn from in: the scope itself, and the items in it. */
    private static List<Scope> family(Comparison comparison) {
        Scope scope = comparison.scope();
        List<Scope> family = new ArrayList<>(List.of(scope));
        if (scope.kind() != Scope.Kind.ITEM) {
            comparison.asked().items().stream()
                    .filter(item ->
                            scope.equals(Scope.WHOLE) || item.dimension().equals(scope.key()))
                    .forEach(item -> family.add(Scope.item(item.key())));
        }
        return family;
    }

    /** Codes of everybody who has something to teach in the scope or an item of it. */
    static Set<String> teachers(Comparison comparison) {
        List<Scope> family = family(comparison);
        Set<String> codes = new LinkedHashSet<>();
        comparison.lessons().stream()
                .filter(lesson -> family.contains(lesson.scope()))
                .forEach(lesson -> codes.addAll(lesson.teachers()));
        return codes;
    }

    private record Named(Scope scope, String name) {}

    private record Writer(
            Comparison comparison,
            Set<String> own,
            Map<String, String> names,
            Map<Scope, Map<String, List<String>>> byScope,
            Voice voice) {

        Learning write() {
            List<Named> all = named();
            List<Named> taught =
                    all.stream().filter(one -> !learners(one.scope()).isEmpty()).toList();
            Strips.Drawn drawn = new Strips(taught.stream().map(this::strip).toList(), "K = 1", voice::axis).draw();
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < taught.size(); i++) {
                Named one = taught.get(i);
                rows.add(new Row(
                        one.scope().equals(comparison.scope())
                                ? ""
                                : one.scope().text(),
                        one.name(),
                        drawn.strips().get(i),
                        describe(one),
                        teachers(one.scope())));
            }
            return new Learning(finding(taught, all), sub(), drawn.head(), rows, rest(taught, all));
        }

        private List<Named> named() {
            return family(comparison).stream()
                    .map(scope -> new Named(scope, ScopeNames.of(comparison.asked(), scope, voice)))
                    .toList();
        }

        private List<BenchmarkMember> members() {
            return comparison.benchmark().members();
        }

        private String name(String code) {
            return names.getOrDefault(code, code);
        }

        /** By teacher, who may learn from it. */
        private Map<String, List<String>> learners(Scope scope) {
            return byScope.getOrDefault(scope, Map.of());
        }

        /** Names as long as they can be read, else how many. */
        private String said(List<String> learners) {
            return learners.size() > MOST_NAMES
                    ? voice.text("network.learn.many", learners.size())
                    : voice.list(learners);
        }

        private List<Teacher> teachers(Scope scope) {
            List<Teacher> teachers = new ArrayList<>();
            learners(scope).entrySet().stream()
                    .sorted((one, other) ->
                            other.getValue().size() - one.getValue().size())
                    .limit(MOST_TEACHERS)
                    .forEach(entry -> teachers.add(new Teacher(
                            name(entry.getKey()),
                            voice.text("network.learn.higher", said(entry.getValue())),
                            level(entry.getKey(), scope))));
            teachers.sort(Alphabet.by(Teacher::name));
            return teachers;
        }

        private String level(String code, Scope scope) {
            return members().stream()
                    .filter(member -> member.code().equals(code))
                    .map(member -> member.quality().of(scope).ratio())
                    .findFirst()
                    .map(this::level)
                    .orElse("");
        }

        private String level(QualityRatio ratio) {
            return voice.text(
                    "network.learn.level", voice.two(ratio.meanExperience()), voice.two(ratio.meanExpectation()));
        }

        private Strips.Row strip(Named one) {
            Map<String, List<String>> learners = learners(one.scope());
            List<Strips.Point> points = members().stream()
                    .filter(member -> member.quality().of(one.scope()).shown())
                    .map(member -> new Strips.Point(
                            member.quality().of(one.scope()).ratio().k(), part(member.code(), learners.keySet())))
                    .toList();
            return new Strips.Row(one.scope().key(), describe(one), points);
        }

        private Strips.Part part(String code, Set<String> teachers) {
            if (teachers.contains(code)) {
                return Strips.Part.TEACHER;
            }
            return own.contains(code) ? Strips.Part.OWN : Strips.Part.OTHER;
        }

        private String describe(Named one) {
            List<String> sentences = new ArrayList<>();
            learners(one.scope()).entrySet().stream()
                    .limit(MOST_NAMES)
                    .forEach(entry -> sentences.add(voice.text(
                            "network.learn.describe", one.name(), name(entry.getKey()), said(entry.getValue()))));
            return String.join(" ", sentences);
        }

        private String finding(List<Named> taught, List<Named> all) {
            if (comparison.scope().kind() == Scope.Kind.ITEM) {
                return voice.text(taught.isEmpty() ? "network.learn.item.0" : "network.learn.item");
            }
            int items = (int) taught.stream().filter(this::isItem).count();
            int of = (int) all.stream().filter(this::isItem).count();
            return items == 0
                    ? voice.text("network.learn.finding.0")
                    : voice.forOneOr(items, "network.learn.finding", items, of);
        }

        private boolean isItem(Named one) {
            return one.scope().kind() == Scope.Kind.ITEM && !one.scope().equals(comparison.scope());
        }

        private String sub() {
            return own.isEmpty()
                    ? voice.text("network.learn.sub")
                    : voice.text(
                            "network.learn.sub.own",
                            voice.list(own.stream().map(this::name).toList()));
        }

        private String rest(List<Named> taught, List<Named> all) {
            List<String> names = all.stream()
                    .filter(one -> isItem(one) && !taught.contains(one))
                    .map(Named::name)
                    .toList();
            return names.isEmpty() ? "" : voice.forOneOr(names.size(), "network.learn.rest", voice.quoted(names));
        }
    }
}
