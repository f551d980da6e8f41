package opplevd.standalone.demo;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import opplevd.standalone.run.Api;
import opplevd.standalone.run.Settings;
import opplevd.standalone.run.Tokens;
import opplevd.standalone.run.Trouble;

/** Posts the forms of the report-service's pages, as the people of the demo would. */
record DemoForms(Api report) {
    private static final int SEE_OTHER = 303;

    /** As somebody with this role. */
    static DemoForms as(Settings settings, String role, String scope) {
        return new DemoForms(new Api(settings.reportUrl(), new Tokens(settings).issue(role, scope)));
    }

    void post(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        Api.Answer answer = report.send(report.request(path)
                .setHeader("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        if (answer.status() != SEE_OTHER) {
            throw new Trouble("The demo's form " + path + " was refused (" + answer.status() + "): " + fields);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
