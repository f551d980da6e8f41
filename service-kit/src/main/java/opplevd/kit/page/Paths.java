package opplevd.kit.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;

/** What kind of path a request is for: residents' links, the API, assets, or staff. */
public final class Paths {
    private Paths() {}

    /** Residents' links and posters, and test links of their pages: no sign-in, no cookie, no language remembered, nothing in any log. */
    public static boolean isResident(HttpRequest<?> request) {
        return isResident(request.getPath());
    }

    static boolean isResident(String path) {
        return path.equals("/s") || path.startsWith("/s/") || path.startsWith("/o/") || isTrial(path);
    }

    /** A test link: what is on its pages is nobody's, so our own pages may show them in a frame. */
    static boolean isTrial(String path) {
        return path.startsWith("/t/");
    }

    /** A mail as its recipient's program shows it, with rules at its elements: the demo's mailbox has it in a frame. */
    static boolean isMail(String path) {
        return path.matches("/demo/mailbox/\\d+/html");
    }

    public static boolean isAsset(HttpRequest<?> request) {
        return request.getPath().startsWith("/assets/");
    }

    /** Programs get problem+json, people a page. */
    public static boolean wantsData(HttpRequest<?> request) {
        if (request.getPath().startsWith("/api/")) {
            return true;
        }
        String accept = request.getHeaders().get("Accept");
        return accept != null && accept.contains(MediaType.APPLICATION_JSON) && !accept.contains(MediaType.TEXT_HTML);
    }
}
