package opplevd.survey.message;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** SMS by whatever HTTP call a provider wants: address, method, headers and body are settings. */
@Singleton
@Requires(property = "opplevd.mail.demo", notEquals = "true", defaultValue = "false")
class HttpSmsCarrier implements Carrier {
    private final SmsSettings settings;
    private final HttpClient client;

    HttpSmsCarrier(SmsSettings settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.answer())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean ready() {
        return !settings.url().isEmpty();
    }

    @Override
    public Line open() {
        return new Line() {
            @Override
            public Outcome send(Envelope envelope) throws Unreachable {
                return outcome(call(envelope));
            }

            @Override
            public void close() {}
        };
    }

    private HttpResponse<String> call(Envelope envelope) throws Unreachable {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(filled(settings.url(), envelope, HttpSmsCarrier::form)))
                .timeout(settings.answer());
        for (String header : settings.headers().split("\\|", -1)) {
            int colon = header.indexOf(':');
            if (colon > 0) {
                request.header(
                        header.substring(0, colon).strip(),
                        header.substring(colon + 1).strip());
            }
        }
        if (settings.method().equals("GET")) {
            request.GET();
        } else {
            boolean json = settings.type().contains("json");
            String body = filled(settings.body(), envelope, json ? HttpSmsCarrier::json : HttpSmsCarrier::form);
            request.header("Content-Type", settings.type())
                    .method(settings.method(), HttpRequest.BodyPublishers.ofString(body));
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException away) {
            throw new Unreachable("sms-away");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Unreachable("sms-away");
        }
    }

    private Outcome outcome(HttpResponse<String> answer) throws Unreachable {
        int status = answer.statusCode();
        if (!settings.refused().isEmpty() && says(settings.refused(), answer.body())) {
            return Outcome.BOUNCED;
        }
        if (status == 401 || status == 403) {
            throw new Unreachable("sms-sign-in");
        }
        if (status == 429 || status >= 500) {
            throw new Unreachable("sms-away");
        }
        return status / 100 == 2 && says(settings.success(), answer.body()) ? Outcome.SENT : Outcome.LATER;
    }

    private static boolean says(String expression, String text) {
        return Pattern.compile(expression).matcher(text).find();
    }

    private String filled(String template, Envelope envelope, UnaryOperator<String> written) {
        // the text last: what stands in it is no placeholder of ours
        return template.replace("{to}", written.apply(envelope.to()))
                .replace("{from}", written.apply(settings.from()))
                .replace("{text}", written.apply(envelope.message().text()));
    }

    static String form(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String json(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
