package opplevd.survey.intake.mapping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opplevd.survey.intake.AnImport;
import opplevd.survey.intake.RunningService;

/** What a coordinator of Dovre does with a file on the pages: uploads it, and presses buttons with what the page says. */
final class AnExport {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
    private static final Pattern TYPED = Pattern.compile("<input id=\"[^\"]+\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern SELECT = Pattern.compile("(?s)<select [^>]*name=\"([^\"]+)\"[^>]*>(.*?)</select>");
    private static final Pattern SELECTED = Pattern.compile("<option value=\"([^\"]*)\" selected>");

    private final RunningService service;
    private final String token;

    private AnExport(RunningService service) {
        this.service = service;
        this.token = service.token("coordinator", "3431");
    }

    /** Dovre has two kindergartens, A (Avdem) and B (Bakke). */
    static AnExport inDovre(RunningService service) {
        AnImport.of("the units").send(service, service.token("secretariat", ""));
        return new AnExport(service);
    }

    static byte[] sample(String file) {
        try (InputStream in = AnExport.class.getResourceAsStream(file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    HttpResponse<String> get(String path) {
        return service.get(path, token);
    }

    HttpResponse<String> upload(byte[] file) {
        return post(Map.of("step", "read"), file);
    }

    /** Presses a button on a page, with what it says and what is changed. */
    HttpResponse<String> press(HttpResponse<String> page, String step, Map<String, String> changed) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Pattern pattern : new Pattern[] {HIDDEN, TYPED}) {
            Matcher field = pattern.matcher(page.body());
            while (field.find()) {
                fields.put(field.group(1), plain(field.group(2)));
            }
        }
        Matcher select = SELECT.matcher(page.body());
        while (select.find()) {
            Matcher chosen = SELECTED.matcher(select.group(2));
            fields.put(select.group(1), chosen.find() ? plain(chosen.group(1)) : "");
        }
        fields.put("step", step);
        fields.putAll(changed);
        return post(fields, new byte[0]);
    }

    private HttpResponse<String> post(Map<String, String> fields, byte[] file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        fields.forEach((field, value) ->
                write(out, "--b\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n"));
        write(out, "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"svar.csv\"\r\n");
        write(out, "Content-Type: application/octet-stream\r\n\r\n");
        out.writeBytes(file);
        write(out, "\r\n--b--\r\n");
        return service.post("/intake", token, "multipart/form-data; boundary=b", out.toByteArray());
    }

    private static String plain(String html) {
        return html.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
