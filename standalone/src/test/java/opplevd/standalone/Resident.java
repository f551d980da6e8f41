package opplevd.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who answers with a plain HTML client: reads the page's one posted form, chooses a row in each group, presses
 * the page's own button, follows the redirect, and presses again when no answer came.
 */
final class Resident {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private static final int MOST_PAGES = 60;

    private final Random random;
    private final Duration patience;
    private final String comment;

    Resident(long seed, Duration patience) {
        this(seed, patience, "");
    }

    Resident(long seed, Duration patience, String comment) {
        this.random = new Random(seed);
        this.patience = patience;
        this.comment = comment;
    }

    /** How it went: whether the last page was reached, and how many pages that took. */
    record Visit(boolean thanked, int pages, int lastStatus) {}

    /** Answers from the first page to the last. */
    Visit answer(String link) throws InterruptedException {
        HttpResponse<String> response = patiently(get(link));
        for (int page = 1; page <= MOST_PAGES; page++) {
            if (response.statusCode() != 200) {
                return new Visit(false, page, response.statusCode());
            }
            Document document = Jsoup.parse(response.body(), response.uri().toString());
            Element form = document.selectFirst("form[method=post]");
            if (form == null) {
                return new Visit(true, page, 200);
            }
            response = patiently(post(form));
        }
        return new Visit(false, MOST_PAGES, response.statusCode());
    }

    private static HttpRequest get(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(5))
                .build();
    }

    private HttpRequest post(Element form) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[type=hidden]").forEach(input -> fields.put(input.attr("name"), input.val()));
        Map<String, List<Element>> groups = form.select("input[type=radio]").stream()
                .collect(Collectors.groupingBy(input -> input.attr("name"), LinkedHashMap::new, Collectors.toList()));
        groups.forEach((name, rows) ->
                fields.put(name, rows.get(random.nextInt(rows.size())).val()));
        form.select("textarea").forEach(area -> fields.put(area.attr("name"), comment));
        Element button = form.selectFirst("button:not([name=back]):not([name=lang])");
        if (button != null && button.hasAttr("name")) {
            fields.put(button.attr("name"), button.val());
        }
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** Tries again while nobody answers or the service asks to wait, as a person would who presses the button again. */
    private HttpResponse<String> patiently(HttpRequest request) throws InterruptedException {
        Instant until = Instant.now().plus(patience);
        IOException last = new IOException("never tried");
        @Nullable HttpResponse<String> busy = null;
        while (Instant.now().isBefore(until)) {
            try {
                HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() != 503) {
                    return response;
                }
                busy = response;
            } catch (IOException e) {
                last = e;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        if (busy != null) {
            return busy;
        }
        throw new IllegalStateException("nobody answered within " + patience, last);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
