package opplevd.report.publicpage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of public pages. */
final class OpenLinks {
    private OpenLinks() {}

    /** A code or key as it stands in a path or query. */
    static String part(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
