package opplevd.survey.organisation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Norway's municipalities as Statistics Norway lists them (KLASS 131, NLOD; see municipalities.csv): a help for names, not
 * a fence.
 */
public final class MunicipalityRegister {
    /**
     * An entry.
     *
     * @param names language code to name, where there is one: nb (as written in Norwegian), se, sma, smj, fkv
     * @param officialName all official names together
     */
    public record Entry(String code, Map<String, String> names, String officialName) {
        /** The name in a language, else in Norwegian. */
        public String nameIn(String language) {
            return names.getOrDefault(language, names.getOrDefault("nb", officialName));
        }

        /** Whether somebody may well mean this municipality by that name. */
        public boolean isCalled(String name) {
            return officialName.equalsIgnoreCase(name)
                    || names.values().stream().anyMatch(name::equalsIgnoreCase);
        }
    }

    private static final List<String> COLUMNS = List.of("code", "nb", "se", "sma", "smj", "fkv", "official");
    private static final Map<String, Entry> ENTRIES = read();

    private MunicipalityRegister() {}

    public static Optional<Entry> find(String code) {
        return Optional.ofNullable(ENTRIES.get(code));
    }

    public static Collection<Entry> all() {
        return Collections.unmodifiableCollection(ENTRIES.values());
    }

    static int size() {
        return ENTRIES.size();
    }

    private static Map<String, Entry> read() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        try (InputStream in = MunicipalityRegister.class.getResourceAsStream("municipalities.csv")) {
            if (in == null) {
                throw new IllegalStateException("the register of municipalities is missing");
            }
            Stream<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
            lines.filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(MunicipalityRegister::entry)
                    .forEach(entry -> entries.put(entry.code(), entry));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return entries;
    }

    private static Entry entry(String line) {
        List<String> cells = List.of(line.split(",", -1));
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 1; i < COLUMNS.size() - 1; i++) {
            if (!cells.get(i).isEmpty()) {
                names.put(COLUMNS.get(i), cells.get(i));
            }
        }
        return new Entry(cells.getFirst(), names, cells.getLast());
    }
}
