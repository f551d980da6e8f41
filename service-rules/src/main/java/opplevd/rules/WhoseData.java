package opplevd.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which SQL statements in the sources touch a municipality's data without saying whose, and without a reason why not? */
public final class WhoseData {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern TEXT =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern REASON = Pattern.compile("@AcrossMunicipalities\\(\\s*\"([^\"]+)\"");
    private static final Pattern END_OF_METHOD = Pattern.compile("\\n    }|;\\n\\n");
    private static final Pattern TYPE = Pattern.compile("\\n(?:public |final |abstract )*(?:class|interface|record) ");
    private static final int SHORTEST_REASON = 20;

    private final Pattern tenant;
    private final Pattern whose;

    /**
     * What to look for.
     *
     * @param tenant finds a statement on a municipality's data
     * @param whose finds in it that it says whose
     */
    public WhoseData(Pattern tenant, Pattern whose) {
        this.tenant = tenant;
        this.whose = whose;
    }

    /** Every statement of the module that should say whose data it touches, and does not. */
    public List<String> unasked() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            unasked(Files.readString(file)).forEach(sql -> found.add(file.getFileName() + ": " + sql));
        }
        return found;
    }

    /** The same of one source file. */
    public List<String> unasked(String source) {
        Matcher type = TYPE.matcher(source);
        int body = type.find() ? type.start() : 0;
        if (REASON.matcher(source.substring(0, body)).find()) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        Matcher text = TEXT.matcher(source);
        while (text.find()) {
            String sql = text.group(1) == null ? text.group(2) : text.group(1);
            if (tenant.matcher(sql).find() && !whose.matcher(sql).find() && !excused(source, text.start())) {
                found.add(sql.strip().replaceAll("\\s+", " "));
            }
        }
        return found;
    }

    /** Reasons that say nothing. */
    public List<String> poorReasons() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            Matcher reason = REASON.matcher(Files.readString(file));
            while (reason.find()) {
                if (reason.group(1).length() < SHORTEST_REASON) {
                    found.add(file.getFileName() + ": " + reason.group(1));
                }
            }
        }
        return found;
    }

    /** Whether the method that the text stands in, or the method that its annotation is for, gives a reason. */
    private static boolean excused(String source, int place) {
        int start = 0;
        Matcher end = END_OF_METHOD.matcher(source);
        while (end.find() && end.end() < place) {
            start = end.end();
        }
        return REASON.matcher(source.substring(start, place)).find();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
