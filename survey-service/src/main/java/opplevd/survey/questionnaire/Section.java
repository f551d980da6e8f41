package opplevd.survey.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One mapping (key: value, ...) of a YAML file, read with an eye on where each thing stands. */
final class Section {
    private final String file;
    private final Node node;
    private final Flaws flaws;
    private final Map<String, Node> fields = new LinkedHashMap<>();

    Section(String file, Node node, Set<String> known, Flaws flaws) {
        this.file = file;
        this.node = node;
        this.flaws = flaws;
        if (!(node instanceof MappingNode mapping)) {
            flaw(node, "intake.yaml.mapping");
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!known.isEmpty() && !known.contains(name)) {
                flaw(tuple.getKeyNode(), "intake.yaml.field.unknown", name);
            } else if (fields.putIfAbsent(name, tuple.getValueNode()) != null) {
                flaw(tuple.getKeyNode(), "intake.yaml.field.twice", name);
            }
        }
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    /** A one-line value of this form; null and a flaw if it is missing or looks different. */
    @Nullable
    String text(String field, Pattern form) {
        Node value = required(field);
        if (value == null) {
            return null;
        }
        if (value instanceof ScalarNode scalar
                && form.matcher(scalar.getValue()).matches()) {
            return scalar.getValue();
        }
        flaw(value, "intake.yaml.form", field, value instanceof ScalarNode scalar ? scalar.getValue() : "", form);
        return null;
    }

    @Nullable
    String optionalText(String field, Pattern form) {
        return has(field) ? text(field, form) : null;
    }

    @Nullable
    Integer number(String field) {
        Node value = required(field);
        if (value == null) {
            return null;
        }
        if (value instanceof ScalarNode scalar && scalar.getValue().matches("-?[0-9]{1,6}")) {
            return Integer.valueOf(scalar.getValue());
        }
        flaw(value, "intake.yaml.number", field);
        return null;
    }

    boolean truth(String field, boolean otherwise) {
        Node value = fields.get(field);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof ScalarNode scalar && scalar.getValue().matches("true|false")) {
            return Boolean.parseBoolean(scalar.getValue());
        }
        flaw(value, "intake.yaml.truth", field);
        return otherwise;
    }

    /** A map language to string with at least one language. */
    @Nullable
    Texts texts(String field) {
        Node value = required(field);
        if (value == null) {
            return null;
        }
        SortedMap<String, String> byLanguage = new TreeMap<>();
        Section languages = new Section(file, value, Set.of(), flaws);
        boolean sound = value instanceof MappingNode;
        for (Map.Entry<String, Node> language : languages.fields.entrySet()) {
            String text = language.getValue() instanceof ScalarNode scalar
                    ? scalar.getValue().strip()
                    : "";
            if (!Texts.LANGUAGE.matcher(language.getKey()).matches()) {
                flaw(language.getValue(), "intake.yaml.language", language.getKey());
                sound = false;
            } else if (text.isEmpty() || text.length() > Texts.MAX_LENGTH || !printable(text)) {
                flaw(language.getValue(), "intake.yaml.text", field, language.getKey(), Texts.MAX_LENGTH);
                sound = false;
            } else {
                byLanguage.put(language.getKey(), text);
            }
        }
        if (sound && byLanguage.isEmpty()) {
            flaw(value, "intake.yaml.text.none", field);
        }
        return sound && !byLanguage.isEmpty() ? new Texts(byLanguage) : null;
    }

    @Nullable
    Texts optionalTexts(String field) {
        return has(field) ? texts(field) : null;
    }

    List<Section> sections(String field, Set<String> known) {
        Node value = required(field);
        List<Section> sections = new ArrayList<>();
        if (value instanceof SequenceNode sequence) {
            for (Node child : sequence.getValue()) {
                sections.add(new Section(file, child, known, flaws));
            }
        } else if (value != null) {
            flaw(value, "intake.yaml.list", field);
        }
        return sections;
    }

    @Nullable
    Section section(String field, Set<String> known) {
        Node value = required(field);
        return value == null ? null : new Section(file, value, known, flaws);
    }

    /** Says what is wrong with a field, or with the section if it lacks the field. */
    void flawAt(String field, String key, Object... values) {
        flaw(fields.getOrDefault(field, node), key, values);
    }

    private @Nullable Node required(String field) {
        Node value = fields.get(field);
        if (value == null && node instanceof MappingNode) {
            flaw(node, "intake.yaml.field.missing", field);
        }
        return value;
    }

    private void flaw(Node where, String key, Object... values) {
        List<Object> words = new ArrayList<>();
        for (Object value : values) {
            words.add(value instanceof Integer ? value : value.toString());
        }
        flaws.add(new Flaw(
                file,
                where.getStartMark().getLine() + 1L,
                "column " + (where.getStartMark().getColumn() + 1),
                key,
                words));
    }

    private static boolean printable(String text) {
        return text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
    }
}
