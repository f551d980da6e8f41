package opplevd.standalone.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import opplevd.standalone.run.Trouble;

/** The demo's residents, who answer at an open link by the forms that a phone posts. */
final class DemoResidents {
    private static final int SEE_OTHER = 303;
    private static final List<String> COMMENTS = List.of(
            "Vi får sjelden vite om vikarer før vi står i garderoben.",
            "De voksne er varme og tålmodige. Takk!",
            "Fint om planen for uka kunne komme på fredag.",
            "Vi savner noen minutter til å snakke sammen ved henting.",
            "Barnet gleder seg hver morgen.");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final DemoArea area;
    private final Draw draw;
    private final DemoAnswers answers;

    DemoResidents(DemoArea area, Draw draw) {
        this.area = area;
        this.draw = draw;
        this.answers = new DemoAnswers(area, draw);
    }

    /** So many answer about a unit, each from the first page to the last. */
    void answer(String openLink, DemoUnit unit, int years, int many) {
        for (int respondent = 0; respondent < many; respondent++) {
            String page = post(openLink, Map.of("next", "1"));
            for (Map<String, String> form : forms(unit, years, respondent)) {
                page = post(page, form);
            }
        }
    }

    /** What a resident ticks on each page: the items, the direct question, the comment, the child's age, the summary. */
    private List<Map<String, String>> forms(DemoUnit unit, int years, int respondent) {
        String[] cells = answers.line(unit, years, respondent).split(",", -1);
        List<Map<String, String>> forms = new ArrayList<>();
        for (int item = 0; item < area.items().size(); item++) {
            forms.add(Map.of("f", cells[2 + 2 * item], "o", cells[3 + 2 * item]));
        }
        forms.add(Map.of("d", cells[cells.length - 1]));
        forms.add(draw.happens(0.15) ? Map.of("comment", COMMENTS.get(draw.below(COMMENTS.size()))) : Map.of());
        forms.add(Map.of("g", draw.happens(0.42) ? "1" : draw.happens(0.08) ? "0" : "2"));
        forms.add(Map.of());
        return forms;
    }

    private String post(String address, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + DemoForms.encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<Void> next = http.send(request, HttpResponse.BodyHandlers.discarding());
            if (next.statusCode() != SEE_OTHER) {
                throw new Trouble("A resident of the demo was not led on (" + next.statusCode() + ").");
            }
            return URI.create(address)
                    .resolve(next.headers().firstValue("Location").orElseThrow())
                    .toString();
        } catch (IOException e) {
            throw new Trouble("A resident of the demo got no answer: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }
}
