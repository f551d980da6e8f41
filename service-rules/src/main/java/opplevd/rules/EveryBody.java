package opplevd.rules;

import io.micronaut.core.type.Argument;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Sends every wrong JSON body to a route, and says which ones it did not refuse as it should. */
public final class EveryBody {
    private static final int LARGEST = 256 * 1024;
    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;
    private static final int SERVER_ERROR = 500;

    private final Asking asking;
    private final Map<String, String> meanings;
    private final String token;

    /**
     * Who asks, and for what.
     *
     * @param meanings of names in paths: things of whoever asks
     * @param token of somebody who has every right
     */
    public EveryBody(Asking asking, Map<String, String> meanings, String token) {
        this.asking = asking;
        this.meanings = meanings;
        this.token = token;
    }

    /** The sentences of what went wrong; none for a route that reads no JSON. */
    public Set<String> broken(Route route) {
        Set<String> broken = new TreeSet<>();
        @Nullable Argument<?> json = route.json();
        if (json == null) {
            return broken;
        }
        for (WrongBody wrong : WrongBodies.of(json)) {
            HttpResponse<String> answer = send(route, wrong.json());
            if (answer.statusCode() >= SERVER_ERROR || (wrong.refused() && !refuses(answer, wrong.field()))) {
                broken.add(route.name() + ": " + wrong.what() + ": " + answer.statusCode() + " " + answer.body());
            }
        }
        HttpResponse<String> large = send(route, "{\"a\":\"" + "x".repeat(LARGEST) + "\"}");
        if (large.statusCode() != TOO_LARGE) {
            broken.add(route.name() + ": more than 256 KiB: " + large.statusCode() + " " + large.body());
        }
        return broken;
    }

    /** A problem that names the field. */
    private static boolean refuses(HttpResponse<String> answer, String field) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return answer.statusCode() == BAD_REQUEST
                && type.startsWith("application/problem+json")
                && answer.body().contains(field);
    }

    private HttpResponse<String> send(Route route, String json) {
        return asking.ask(new Asking.Question(route, meanings, Map.of(), token, Asking.Content.json(json)));
    }
}
