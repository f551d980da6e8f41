package opplevd.standalone.demo;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import opplevd.standalone.run.Api;
import opplevd.standalone.run.Trouble;

/** Two gatherings that were held and one that comes, made by the same forms that a facilitator fills in. */
final class DemoGatherings {
    private static final Pattern ITEM = Pattern.compile("/agenda/items/([0-9a-f-]{36})\"");
    private static final String NETWORK = "dalene";
    private static final String AREA = "kindergarten";

    private final Api report;
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    DemoGatherings(Api report) {
        this.report = report;
    }

    /** A promise: whose, what, who sees to it, and what came of it; the last is empty while nothing has. */
    private record Promised(String municipality, String text, String responsible, String outcome) {}

    /** Somebody who comes. */
    private record Guest(String name, String party) {}

    private static final List<Promised> FIRST = List.of(
            new Promised(
                    "3431",
                    "Ukeplan på SMS hver fredag",
                    "Enhetsleder, Solstua",
                    "I bruk i alle barnehagene siden høsten."),
            new Promised(
                    "3433", "Én fast voksen tar imot ved levering", "Styrerne", "Innført i fire av seks barnehager."),
            new Promised("3434", "Felles vikarordning for to barnehager", "Oppvekstsjefen", ""),
            new Promised(
                    "3435",
                    "Foreldresamtale allerede i september",
                    "Styrerne",
                    "Gjennomført. Foreldrene vil ha den hvert år."));

    private static final List<Promised> SECOND = List.of(
            new Promised(
                    "3431",
                    "Si fra om endringer samme morgen",
                    "Pedagogisk leder",
                    "Prøvd i to barnehager, utvides etter jul."),
            new Promised(
                    "3432",
                    "Vise de andre hvordan vi bruker vikarene",
                    "Styrer, Lesja",
                    "Dovre og Lom var på besøk i oktober."),
            new Promised("3434", "Faste voksne på småbarnsavdelingene", "Oppvekstsjefen", ""),
            new Promised("3435", "Spørre foreldrene hva de forventer av turdagene", "Foreldreutvalget", ""));

    private static final List<Guest> GUESTS = List.of(
            new Guest("Ordfører", "POLITICS"),
            new Guest("Oppvekstsjef", "ADMINISTRATION"),
            new Guest("Styrer", "ADMINISTRATION"),
            new Guest("Tillitsvalgt i Fagforbundet", "UNION"),
            new Guest("Tillitsvalgt i Utdanningsforbundet", "UNION"),
            new Guest("Leder i foreldreutvalget", "USERS"));

    void hold(LocalDate today) {
        if (get("/gatherings").contains("Samling 3")) {
            return;
        }
        String first = make("Samling 1", today.minusMonths(14), "Dombås", 2024);
        promise(first, FIRST, today.minusMonths(8));
        String second = make("Samling 2", today.minusMonths(3), "Kulturhuset på Lom", 2025);
        promise(second, SECOND, today.plusMonths(1));
        String coming = make("Samling 3", today.plusDays(21), "Lesja bygdetun", 2026);
        post(coming + "/phones", Map.of("do", "open"));
    }

    private String make(String title, LocalDate day, String place, int year) {
        String round = DemoArea.ALL.getFirst().roundName() + " våren " + year;
        Map<String, String> form = new LinkedHashMap<>();
        form.put("network", NETWORK);
        form.put("title", title);
        form.put("day", day.toString());
        form.put("place", place);
        form.put("round", AREA + "/" + round);
        String path = post("/gatherings/new", form);
        post(path + "/agenda/proposal", Map.of());
        for (DemoMunicipality member : DemoMunicipality.NETWORKS.getFirst().members()) {
            Map<String, String> guests = new LinkedHashMap<>();
            guests.put("municipality", member.code());
            for (int i = 0; i < GUESTS.size(); i++) {
                guests.put("name-" + i, GUESTS.get(i).name());
                guests.put("party-" + i, GUESTS.get(i).party());
            }
            post(path + "/participants", guests);
        }
        return path;
    }

    /** Each promise belongs to a theme of the agenda, the first to the first. */
    private void promise(String path, List<Promised> promises, LocalDate due) {
        List<String> items = found(ITEM, get(path + "/agenda"));
        for (int i = 0; i < promises.size(); i++) {
            Promised one = promises.get(i);
            Map<String, String> form = new LinkedHashMap<>();
            form.put("kind", "COMMITMENT");
            form.put("municipality", one.municipality());
            form.put("text", one.text());
            form.put("responsible", one.responsible());
            form.put("due", due.toString());
            form.put("item", items.get(Math.min(i + 1, items.size() - 1)));
            post(path + "/promises", form);
        }
        Pattern own = Pattern.compile(Pattern.quote(path) + "/promises/([0-9a-f-]{36})\"");
        List<String> ids = found(own, get(path));
        for (int i = 0; i < promises.size(); i++) {
            Promised one = promises.get(i);
            if (!one.outcome().isEmpty()) {
                post(
                        path + "/promises/" + ids.get(i),
                        Map.of(
                                "text", one.text(),
                                "responsible", one.responsible(),
                                "due", due.toString(),
                                "state", "DONE",
                                "outcome", one.outcome()));
            }
        }
        post(path + "/notes", Map.of("note", "Vi møtes hos den som forteller, og ser hvordan de gjør det i praksis."));
        Map<String, String> homework = new LinkedHashMap<>();
        homework.put("kind", "HOMEWORK");
        homework.put("municipality", "ALL");
        homework.put("text", "Snakk med foreldreutvalget om det dere har hørt");
        homework.put("due", due.toString());
        post(path + "/promises", homework);
        String ofAll = found(own, get(path)).getLast();
        post(
                path + "/promises/" + ofAll + "/done/3432",
                Map.of("state", "DONE", "outcome", "Foreldreutvalget kom på møtet i oktober."));
    }

    private static List<String> found(Pattern pattern, String page) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(page);
        while (matcher.find()) {
            if (!found.contains(matcher.group(1))) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    private String get(String path) {
        return send(report.request(path).setHeader("Accept", "text/html").GET().build())
                .body();
    }

    /** @return where the answer leads */
    private String post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(report.request(path)
                .setHeader("Accept", "text/html")
                .setHeader("Accept-Language", "nb")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        if (answer.statusCode() != 303) {
            throw new Trouble("The demo's " + path + " was refused (" + answer.statusCode() + ").");
        }
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Trouble("No answer from " + request.uri() + " (" + e.getMessage() + "): is Opplevd running?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }
}
