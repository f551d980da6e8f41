package opplevd.kit.page;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;

/**
 * Where this installation is reached.
 *
 * @param surveyUrl address of the survey-service, where people sign in
 * @param reportUrl address of the report-service
 * @param reporting whether this is the report-service
 * @param simulated whether the data are made up, which every page then says
 */
@ConfigurationProperties("opplevd.installation")
public record Installation(
        @Bindable(defaultValue = "http://127.0.0.1:8081") URI surveyUrl,
        @Bindable(defaultValue = "http://127.0.0.1:8082") URI reportUrl,
        @Bindable(defaultValue = "false") boolean reporting,
        @Bindable(defaultValue = "false") boolean simulated) {

    public Installation {
        if (surveyUrl.getHost() == null || reportUrl.getHost() == null) {
            throw new IllegalArgumentException(
                    "OPPLEVD_SURVEY_URL and OPPLEVD_REPORT_URL are addresses such as https://opplevd.example.no");
        }
    }

    /** Whether residents and staff reach us over https. */
    public boolean secure() {
        return "https".equals(surveyUrl.getScheme());
    }

    /** Whether the address given to residents leads to no other machine than this one. */
    boolean onThisMachineOnly() {
        return surveyUrl.getHost().matches("localhost|127\\.[0-9.]+|0\\.0\\.0\\.0|\\[::1?]");
    }

    /** The address of a path of the survey-service, such as /sign-in. */
    public String survey(String path) {
        return origin(surveyUrl) + path;
    }

    /** The address of a path of the report-service. */
    public String report(String path) {
        return origin(reportUrl) + path;
    }

    /** The address of a path of this very service. */
    public String here(String path) {
        return reporting ? report(path) : survey(path);
    }

    private static String origin(URI url) {
        String text = url.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
