package opplevd.survey.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the items of a questionnaire: those asked, and those that a municipality may choose. */
final class ItemSections {
    private static final Set<String> FIELDS = Set.of("key", "dimension", "text", "label", "core", "local");
    private static final Pattern DIMENSION = Pattern.compile(".{1,64}");

    private final Section top;
    private final Set<String> dimensions;
    private final Set<String> seen = new HashSet<>();

    ItemSections(Section top, Set<String> dimensions) {
        this.top = top;
        this.dimensions = dimensions;
    }

    List<Item> asked() {
        List<Item> items = new ArrayList<>();
        List<Section> sections = top.sections("items", FIELDS);
        int local = 0;
        for (Section section : sections) {
            Item item = item(section, true);
            if (item != null) {
                items.add(item);
            }
            if (section.truth("local", false) && ++local > Questionnaire.MOST_LOCAL_ITEMS) {
                section.flawAt("local", "questionnaire.local.many", Questionnaire.MOST_LOCAL_ITEMS);
            }
        }
        if (top.has("items") && (sections.isEmpty() || sections.size() > Questionnaire.MOST_ITEMS)) {
            top.flawAt("items", "intake.items.many", sections.size(), Questionnaire.MOST_ITEMS);
        }
        return items;
    }

    List<Item> optional() {
        List<Item> items = new ArrayList<>();
        if (!top.has("optional")) {
            return items;
        }
        List<Section> sections = top.sections("optional", FIELDS);
        for (Section section : sections) {
            Item item = item(section, false);
            if (item != null && (item.core() || item.local())) {
                section.flawAt(item.core() ? "core" : "local", "questionnaire.optional.core", item.key());
            } else if (item != null) {
                items.add(item);
            }
        }
        if (sections.size() > Questionnaire.MOST_ITEMS) {
            top.flawAt("optional", "intake.items.many", sections.size(), Questionnaire.MOST_ITEMS);
        }
        return items;
    }

    private @Nullable Item item(Section section, boolean usuallyCore) {
        String key = section.text("key", Keys.KEY);
        String dimension = section.text("dimension", DIMENSION);
        Texts text = section.texts("text");
        Texts label = section.optionalTexts("label");
        boolean local = section.truth("local", false);
        boolean core = section.truth("core", usuallyCore && !local);
        if (key != null && !seen.add(key)) {
            section.flawAt("key", "intake.item.twice", key);
        } else if (dimension != null && !dimensions.contains(dimension)) {
            section.flawAt("dimension", "intake.item.dimension", dimension);
        } else if (local && core) {
            section.flawAt("core", "questionnaire.local.core", key == null ? "" : key);
        } else if (key != null && dimension != null && text != null) {
            return new Item(key, dimension, text, label, core, local);
        }
        return null;
    }
}
