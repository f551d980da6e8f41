package opplevd.survey.response;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** For tests: a browser without JavaScript and cookies. */
final class Browser {
    private final HttpClient http;
    private final String origin;
    private final List<Page> seen = new ArrayList<>();

    /** One that comes from an address of its own, since the limits on guessing are kept by address. */
    Browser(String origin, InetAddress from) {
        this.http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .localAddress(from)
                .build();
        this.origin = origin;
    }

    /** Every answer so far, redirects included. */
    List<Page> seen() {
        return seen;
    }

    Page get(String address, String... headers) {
        return follow(once("GET", address, "", headers));
    }

    /** One request, without following where it leads. */
    Page once(String method, String address, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + address))
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (method.equals("POST")) {
            // what a real browser sends from a page with Referrer-Policy no-referrer
            request.header("Content-Type", "application/x-www-form-urlencoded").header("Origin", "null");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            Page page = new Page(address, http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
            seen.add(page);
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Page follow(Page page) {
        Page at = page;
        while (at.status() == 303) {
            at = once("GET", at.location(), "");
        }
        return at;
    }

    /** Fills in the page's form and presses a button. */
    Page press(Page page, String button, String... fields) {
        return follow(pressOnce(page, button, fields));
    }

    Page pressOnce(Page page, String button, String... fields) {
        List<String> pairs = new ArrayList<>();
        Matcher hidden = Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">")
                .matcher(page.html());
        while (hidden.find()) {
            pairs.add(pair(hidden.group(1), unescaped(hidden.group(2))));
        }
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(pair(fields[i], fields[i + 1]));
        }
        if (!button.isEmpty()) {
            String[] named = button.split("=", 2);
            pairs.add(pair(named[0], named.length > 1 ? named[1] : "1"));
        }
        return once("POST", page.action(), String.join("&", pairs));
    }

    private static String pair(String name, String value) {
        return Stream.of(name, value)
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining("="));
    }

    static String unescaped(String text) {
        return text.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** What came back. */
    record Page(String address, HttpResponse<byte[]> response) {
        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String location() {
            return header("Location");
        }

        String html() {
            byte[] body = response.body();
            if (!header("Content-Encoding").equals("gzip")) {
                return new String(body, StandardCharsets.UTF_8);
            }
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The text without tags, as a reader reads it. */
        String text() {
            return unescaped(html().replaceAll("(?s)<title>.*?</title>", " ")
                            .replaceAll("<[^>]+>", " ")
                            .replaceAll("\\s+", " "))
                    .strip();
        }

        String heading() {
            return found("(?s)<h1>(.*?)</h1>").replaceAll("<[^>]+>", "");
        }

        String action() {
            return found("<form method=\"post\" action=\"([^\"]*)\"");
        }

        String link(String text) {
            return found("<a (?:class=\"[a-z]+\" )?href=\"([^\"]*)\"[^>]*>" + Pattern.quote(text));
        }

        List<String> all(String pattern) {
            List<String> all = new ArrayList<>();
            Matcher matcher = Pattern.compile(pattern).matcher(html());
            while (matcher.find()) {
                all.add(unescaped(matcher.group(1)));
            }
            return all;
        }

        private String found(String pattern) {
            List<String> all = all(pattern);
            if (all.isEmpty()) {
                throw new AssertionError("no " + pattern + " in " + status() + " " + html());
            }
            return all.getFirst();
        }
    }
}
