package opplevd.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every statement on a municipality's data says whose, or says in {@code @AcrossMunicipalities} why it need not. */
class WhoseDataTest {
    private static final Pattern TEXT =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern TENANT = Pattern.compile(
            "\\b(?:FROM|JOIN|UPDATE|INTO)\\s+(unit|unit_serves|round_part|round_unit|publication|publication_piece|sealed_response|invitation|open_link|closing|comment|opt_out|questionnaire_draft|questionnaire_published|language_approval)\\b");
    /** A part and a publication belong to one municipality each, so their id says whose. */
    private static final Pattern WHOSE =
            Pattern.compile("municipalit|part_id|round_part WHERE id =|closing WHERE|publication_id");

    private static final Pattern REASON = Pattern.compile("@AcrossMunicipalities\\(\\s*\"([^\"]+)\"");
    private static final Pattern END_OF_METHOD = Pattern.compile("\\n    }|;\\n\\n");
    private static final Pattern TYPE = Pattern.compile("\\n(?:public |final |abstract )*(?:class|interface|record) ");

    private static List<String> unasked(String source) {
        Matcher type = TYPE.matcher(source);
        int body = type.find() ? type.start() : 0;
        if (REASON.matcher(source.substring(0, body)).find()) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        Matcher text = TEXT.matcher(source);
        while (text.find()) {
            String sql = text.group(1) == null ? text.group(2) : text.group(1);
            if (TENANT.matcher(sql).find() && !WHOSE.matcher(sql).find() && !excused(source, text.start())) {
                found.add(sql.strip().replaceAll("\\s+", " "));
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
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    @Test
    void everyStatementOnAMunicipalitysDataSaysWhose() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            unasked(Files.readString(file)).forEach(sql -> found.add(file.getFileName() + ": " + sql));
        }
        assertEquals(List.of(), found);
    }

    @Test
    void everyExceptionGivesAReason() throws IOException {
        for (Path file : sources()) {
            Matcher reason = REASON.matcher(Files.readString(file));
            while (reason.find()) {
                assertTrue(reason.group(1).length() >= 20, file + ": " + reason.group(1));
            }
        }
    }

    @Test
    void aStatementThatDoesNotAskIsFound() {
        String before = "package p;\n\nfinal class Rows {\n    ";
        String bare = "void a() { run(\"SELECT name FROM unit WHERE code = :code\"); }\n}\n";
        assertEquals(1, unasked(before + bare).size());
        String excuse = "@AcrossMunicipalities(\"a reason of some length\")\n    ";
        assertEquals(0, unasked(before + excuse + bare).size());
    }
}
