package opplevd.survey.handout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import opplevd.survey.intake.AnImport;
import opplevd.survey.intake.RunningService;

/** For tests: a draft of a round of two units, Avdem (A) and Bakke (B), and its coordinator, who fetches what is handed out. */
final class AHandout {
    private final HttpClient client = HttpClient.newHttpClient();
    final RunningService service;
    final String name;
    final String coordinator;

    private AHandout(RunningService service, String name) {
        this.service = service;
        this.name = name;
        this.coordinator = service.token("coordinator", "3431");
    }

    static AHandout draft(RunningService service, String name, String questionnaire) {
        String secretariat = service.token("secretariat", "");
        AnImport.of("the units").send(service, secretariat);
        String json = "{\"name\":\"" + name + "\",\"questionnaire\":\"" + questionnaire
                + "\",\"network\":\"fjell\",\"units\":[{\"unit\":\"A\"},{\"unit\":\"B\"}]}";
        HttpResponse<String> made =
                service.post("/api/v1/rounds", secretariat, "application/json", json.getBytes(StandardCharsets.UTF_8));
        if (made.statusCode() != 201) {
            throw new IllegalStateException(made.body());
        }
        return new AHandout(service, name);
    }

    void open() {
        HttpResponse<String> opened =
                service.post("/api/v1/rounds/" + name + "/open", coordinator, "application/json", new byte[0]);
        if (opened.statusCode() >= 300) {
            throw new IllegalStateException(opened.statusCode() + opened.body());
        }
    }

    void invite(String... fields) {
        HttpResponse<String> added =
                service.post("/rounds/" + name + "/recipients/new", coordinator, FORM, form(fields));
        if (added.statusCode() != 303) {
            throw new IllegalStateException(added.statusCode() + added.body());
        }
    }

    HttpResponse<String> page() {
        return service.get("/rounds/" + name + "/links", coordinator);
    }

    HttpResponse<String> post(String below, String... fields) {
        return service.post("/rounds/" + name + "/links" + below, coordinator, FORM, form(fields));
    }

    HttpResponse<byte[]> fetch(String below) {
        return bytes(service.request("/rounds/" + name + "/links" + below, coordinator)
                .GET()
                .build());
    }

    HttpResponse<byte[]> fetch(String below, String... fields) {
        return bytes(service.request("/rounds/" + name + "/links" + below, coordinator)
                .header("Content-Type", FORM)
                .POST(HttpRequest.BodyPublishers.ofByteArray(form(fields)))
                .build());
    }

    /** What whoever has no token gets, without following where it leads. */
    HttpResponse<String> resident(String path) {
        return service.get(path, "");
    }

    String unit(String code) {
        return service.column("SELECT id FROM unit WHERE code = '" + code + "'").getFirst();
    }

    /** Codes of the open links in use, of a mode. */
    List<String> codes(String mode) {
        return service.column("SELECT o.code FROM open_link o JOIN round_part p ON p.id = o.part_id"
                + " JOIN round r ON r.id = p.round_id JOIN unit u ON u.id = o.unit_id WHERE r.name = '" + name
                + "' AND o.mode = '" + mode + "' AND o.revoked_at IS NULL ORDER BY u.name");
    }

    List<String> audited(String action) {
        return service.column("SELECT subject FROM audit_entry WHERE action = '" + action + "'");
    }

    private HttpResponse<byte[]> bytes(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static final String FORM = "application/x-www-form-urlencoded";

    private static byte[] form(String... fields) {
        return Arrays.stream(fields)
                .map(field -> field.split("=", 2))
                .map(pair -> pair[0] + "=" + URLEncoder.encode(pair[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
