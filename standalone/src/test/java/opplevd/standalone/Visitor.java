package opplevd.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Somebody at a browser without JavaScript, who knows no address: reads the page, follows links and presses buttons by the
 * words on them, and fills in fields. What the page does not show can't be done.
 */
final class Visitor {
    private static final String BOUNDARY = "----opplevd-end-to-end";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private Document page = new Document("");
    private int status;

    /** A file chosen in a form. */
    record Upload(String field, String name, String content) {}

    private record Field(String name, String value) {}

    Visitor open(String address) {
        return load(HttpRequest.newBuilder(URI.create(address)));
    }

    /** Loads the page again. */
    Visitor reload() {
        return open(page.location());
    }

    /** Follows the first link on the page that has these words on it. */
    Visitor follow(String words) {
        Element link = page.select("a[href]").stream()
                .filter(one -> one.text().equals(words))
                .findFirst()
                .orElseThrow(() -> stuck("no link \"" + words + "\""));
        return open(link.absUrl("href"));
    }

    /** Follows the first link on the page whose address matches. */
    Visitor followTo(String addressPattern) {
        Element link = page.select("a[href]").stream()
                .filter(one -> one.absUrl("href").matches(".*" + addressPattern))
                .findFirst()
                .orElseThrow(() -> stuck("no link to " + addressPattern));
        return open(link.absUrl("href"));
    }

    /** Presses the first button with these words on it; names and values of fields come in turn. */
    Visitor press(String words, String... typed) {
        Element button = button(words);
        return post(button, fields(button, typed));
    }

    /** Chooses a file and presses the button. */
    Visitor upload(String words, Upload file) {
        Element button = button(words);
        String text = fields(button).stream()
                        .map(field -> part("name=\"" + field.name() + "\"", field.value()))
                        .collect(Collectors.joining())
                + part("name=\"%s\"; filename=\"%s\"".formatted(file.field(), file.name()), file.content())
                + "--" + BOUNDARY + "--\r\n";
        return multipart(button, text);
    }

    /** Looks again until it holds; @throws AssertionError with what is on the page when patience ends */
    void until(BooleanSupplier holds, Duration patience, String what) throws InterruptedException {
        Instant last = Instant.now().plus(patience);
        while (!holds.getAsBoolean()) {
            if (Instant.now().isAfter(last)) {
                throw stuck("no " + what + " within " + patience);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private Element button(String words) {
        return page.select("button").stream()
                .filter(one -> one.text().equals(words))
                .findFirst()
                .orElseThrow(() -> stuck("no button \"" + words + "\""));
    }

    private Visitor post(Element button, List<Field> fields) {
        Element form = button.closest("form");
        if (form == null) {
            throw stuck("a button without a form");
        }
        if (form.attr("enctype").equals("multipart/form-data")) {
            String text = fields.stream()
                            .map(field -> part("name=\"" + field.name() + "\"", field.value()))
                            .collect(Collectors.joining())
                    + "--" + BOUNDARY + "--\r\n";
            return multipart(button, text);
        }
        String query = fields.stream()
                .map(field -> encode(field.name()) + "=" + encode(field.value()))
                .collect(Collectors.joining("&"));
        if (!form.attr("method").equalsIgnoreCase("post")) {
            return open(address(form) + "?" + query);
        }
        return load(posting(form, "application/x-www-form-urlencoded", query));
    }

    private Visitor multipart(Element button, String text) {
        Element form = button.closest("form");
        if (form == null) {
            throw stuck("a button without a form");
        }
        return load(posting(form, "multipart/form-data; boundary=" + BOUNDARY, text));
    }

    private static String part(String heading, String content) {
        return "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n".formatted(BOUNDARY, heading, content);
    }

    private static String address(Element form) {
        return form.hasAttr("action") ? form.absUrl("action") : form.baseUri();
    }

    private static HttpRequest.Builder posting(Element form, String type, String body) {
        URI action = URI.create(address(form));
        return HttpRequest.newBuilder(action)
                .header("Content-Type", type)
                .header("Origin", action.getScheme() + "://" + action.getAuthority())
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private List<Field> fields(Element button, String... typed) {
        Element form = button.closest("form");
        if (form == null) {
            throw stuck("a button without a form");
        }
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < typed.length; i += 2) {
            String name = typed[i];
            if (form.select("[name=\"" + name + "\"]").isEmpty()) {
                throw stuck("no field " + name);
            }
            given.put(name, typed[i + 1]);
        }
        List<Field> fields = new ArrayList<>();
        for (Element control : form.select("input[name], select[name], textarea[name]")) {
            if (!given.containsKey(control.attr("name")) && sent(control)) {
                fields.add(new Field(control.attr("name"), value(control)));
            }
        }
        given.forEach((name, value) -> fields.add(new Field(name, value)));
        if (button.hasAttr("name")) {
            fields.add(new Field(button.attr("name"), button.val()));
        }
        return fields;
    }

    private static boolean sent(Element control) {
        return switch (control.attr("type")) {
            case "radio", "checkbox" -> control.hasAttr("checked");
            case "file", "submit" -> false;
            default -> true;
        };
    }

    private static String value(Element control) {
        if (!control.tagName().equals("select")) {
            return control.attr("type").equals("checkbox") && !control.hasAttr("value") ? "on" : control.val();
        }
        Element chosen = control.selectFirst("option[selected]");
        Element shown = chosen == null ? control.selectFirst("option") : chosen;
        return shown == null ? "" : shown.val();
    }

    private Visitor load(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(
                    request.header("Accept-Language", "nb")
                            .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                            .timeout(Duration.ofSeconds(30))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            status = response.statusCode();
            page = Jsoup.parse(response.body(), response.uri().toString());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Document page() {
        return page;
    }

    int status() {
        return status;
    }

    String heading() {
        return String.valueOf(page.select("h1").text());
    }

    String text() {
        return page.select("main").text();
    }

    private AssertionError stuck(String what) {
        return new AssertionError(what + " at " + page.location() + " (" + status + "):\n" + text() + "\nlinks: "
                + page.select("a[href]").eachText() + "\nbuttons: "
                + page.select("button").eachText());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
