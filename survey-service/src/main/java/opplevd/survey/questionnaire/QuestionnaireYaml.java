package opplevd.survey.questionnaire;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads a questionnaire from YAML, or says everything that is wrong with it and where. Nothing in the file is ever
 * made into an object but the questionnaire: tags are ignored, references to lists and maps refused.
 */
public final class QuestionnaireYaml {
    private static final int LONGEST = 1_000_000;
    private static final Set<String> TOP = Set.of(
            "key",
            "kind",
            "title",
            "respondents",
            "area",
            "audience",
            "sensitive",
            "welcome",
            "filter",
            "scale",
            "dimensions",
            "items",
            "optional",
            "groups",
            "direct",
            "comment");
    private static final Pattern KIND = Pattern.compile("pairs|direct|experience");

    private final String file;
    private final Flaws flaws;

    private QuestionnaireYaml(String file, Flaws flaws) {
        this.file = file;
        this.flaws = flaws;
    }

    /** Empty if the file has flaws; they are added to those already found. */
    public static Optional<Questionnaire> read(String file, String yaml, Flaws flaws) {
        QuestionnaireYaml reading = new QuestionnaireYaml(file, flaws);
        Node root = reading.compose(yaml);
        return root == null ? Optional.empty() : reading.questionnaire(new Section(file, root, TOP, flaws));
    }

    /** Refuses a file with flaws. */
    public static Questionnaire read(String file, String yaml) {
        Flaws flaws = new Flaws();
        Optional<Questionnaire> questionnaire = read(file, yaml, flaws);
        return questionnaire.orElseThrow(() -> new FlawedContent(flaws.found()));
    }

    private @Nullable Node compose(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(10);
        options.setCodePointLimit(LONGEST);
        if (yaml.length() > LONGEST) {
            flaws.add(Flaw.at(file, 1, "", "intake.yaml.long", LONGEST));
            return null;
        }
        try {
            Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(yaml));
            if (root == null) {
                flaws.add(Flaw.at(file, 1, "", "intake.empty"));
            }
            return root;
        } catch (MarkedYAMLException broken) {
            Mark mark = broken.getProblemMark();
            String problem = broken.getProblem() == null ? "" : broken.getProblem();
            flaws.add(
                    mark == null
                            ? Flaw.at(file, 1, "", "intake.yaml.broken", problem)
                            : Flaw.at(
                                    file,
                                    mark.getLine() + 1L,
                                    "column " + (mark.getColumn() + 1),
                                    "intake.yaml.broken",
                                    problem));
        } catch (YAMLException broken) {
            flaws.add(Flaw.at(file, 1, "", "intake.yaml.broken", firstLine(broken)));
        }
        return null;
    }

    private Optional<Questionnaire> questionnaire(Section top) {
        int before = flaws.found().size();
        String key = top.text("key", Keys.KEY);
        String written = top.optionalText("kind", KIND);
        Kind kind = written == null ? Kind.PAIRS : Kind.of(written);
        Texts title = top.texts("title");
        Texts respondents = top.optionalTexts("respondents");
        Setting setting = setting(top);
        Welcome welcome = welcome(top);
        Filter filter = filter(top);
        Scale scale = scale(top, kind);
        Set<String> named = new HashSet<>();
        List<Dimension> dimensions = dimensions(top, named);
        ItemSections sections = new ItemSections(top, named);
        List<Item> items = sections.asked();
        List<Item> optional = sections.optional();
        List<GroupQuestion> groups = new GroupSections(top).questions(kind);
        Texts direct = top.optionalTexts("direct");
        Texts comment = top.optionalTexts("comment");
        if (key == null
                || title == null
                || scale == null
                || flaws.full()
                || flaws.found().size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Questionnaire(
                key,
                kind,
                title,
                respondents,
                setting,
                welcome,
                filter,
                scale,
                dimensions,
                items,
                optional,
                groups,
                direct,
                comment));
    }

    private static Setting setting(Section top) {
        return new Setting(
                top.optionalText("area", Setting.AREA),
                top.optionalText("audience", Setting.AUDIENCE),
                top.truth("sensitive", false));
    }

    private static @Nullable Filter filter(Section top) {
        Section section = top.has("filter") ? top.section("filter", Set.of("text", "label")) : null;
        Texts text = section == null ? null : section.texts("text");
        return section == null || text == null ? null : new Filter(text, section.optionalTexts("label"));
    }

    private static Welcome welcome(Section top) {
        Section section = top.has("welcome") ? top.section("welcome", Set.of("ask", "asked", "place")) : null;
        return section == null
                ? Welcome.USUAL
                : new Welcome(
                        section.optionalTexts("ask"), section.optionalTexts("asked"), section.optionalTexts("place"));
    }

    /** The direct question's scale is known, and need not be written. */
    private static @Nullable Scale scale(Section top, Kind kind) {
        if (kind == Kind.DIRECT && !top.has("scale")) {
            return Scale.DIRECT;
        }
        Section section = top.section("scale", Set.of("min", "max"));
        if (section == null) {
            return null;
        }
        Integer min = section.number("min");
        Integer max = section.number("max");
        if (min == null || max == null) {
            return null;
        }
        if (min < 1) {
            section.flawAt("min", "intake.scale.zero", min);
        } else if (max <= min || max > Scale.LONGEST) {
            section.flawAt("max", "intake.scale.max", max, min + 1, Scale.LONGEST);
        } else if (kind == Kind.DIRECT && !new Scale(min, max).equals(Scale.DIRECT)) {
            section.flawAt("max", "questionnaire.scale.direct", Scale.DIRECT);
        } else {
            return new Scale(min, max);
        }
        return null;
    }

    private List<Dimension> dimensions(Section top, Set<String> seen) {
        List<Dimension> dimensions = new ArrayList<>();
        for (Section section : top.sections("dimensions", Set.of("key", "title"))) {
            String key = section.text("key", Keys.KEY);
            Texts title = section.texts("title");
            if (key != null && !seen.add(key)) {
                section.flawAt("key", "intake.dimension.twice", key);
            } else if (key != null && title != null) {
                dimensions.add(new Dimension(key, title));
            }
        }
        return dimensions;
    }

    private static String firstLine(YAMLException broken) {
        return broken.getMessage() == null
                ? ""
                : broken.getMessage().lines().findFirst().orElse("");
    }
}
