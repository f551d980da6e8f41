package opplevd.survey.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** For tests: a coordinator of Dovre, who fills in plans; its unit Avdem, and the service. */
final class APlanner implements AutoCloseable {
    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    final RunningService service;
    final String coordinator;
    final String unit;

    APlanner(Class<?> test) {
        service = new RunningService(test, Map.of());
        AnImport units = AnImport.of("before");
        assertEquals(200, units.send(service, service.token("secretariat", "")).statusCode());
        coordinator = service.token("coordinator", "3431");
        unit = service.column("SELECT id FROM unit WHERE code = 'A'").getFirst();
    }

    @Override
    public void close() {
        service.close();
    }

    /** A sound plan: opens in ten days, closes in thirty. */
    Map<String, String> plan(String name) {
        LocalDate today = LocalDate.now(OSLO);
        Map<String, String> form = new TreeMap<>();
        form.put("name", name);
        form.put("opens-day", today.plusDays(10).toString());
        form.put("opens-time", "08:00");
        form.put("closes-day", today.plusDays(30).toString());
        form.put("closes-time", "23:59");
        form.put("reminder1-day", today.plusDays(17).toString());
        form.put("reminder1-time", "17:00");
        form.put("contact", "Kari, 00 00 00 00");
        form.put("layout", "DIMENSION");
        form.put("asked", "CHILD");
        form.put("asks-kindergarten", "library:kindergarten-parents");
        form.put("unit-" + unit, "on");
        form.put("invited-" + unit, "4");
        return form;
    }

    HttpResponse<String> post(String path, Map<String, String> form, String token) {
        String body = form.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return service.post(path, token, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    String id(String name) {
        return service.column("SELECT id FROM round WHERE name = '" + name + "'")
                .getFirst();
    }

    /** Makes the round. @return its id */
    String made(Map<String, String> form) {
        HttpResponse<String> answer = post("/rounds/new", form, coordinator);
        assertEquals(
                200,
                service.get("/rounds/" + id(form.getOrDefault("name", "")), coordinator)
                        .statusCode(),
                answer.body());
        return id(form.getOrDefault("name", ""));
    }

    String state(String round) {
        return service.column("SELECT state FROM round_part WHERE round_id = '" + round + "'")
                .getFirst();
    }

    void awaitState(String round, String state) throws InterruptedException {
        for (int i = 0; i < 150 && !state(round).equals(state); i++) {
            Thread.sleep(100);
        }
        assertEquals(state, state(round));
    }
}
