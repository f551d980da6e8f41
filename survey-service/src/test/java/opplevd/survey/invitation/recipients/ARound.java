package opplevd.survey.invitation.recipients;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import opplevd.survey.intake.AnImport;
import opplevd.survey.intake.RunningService;

/** For tests: a draft of a round of two units, Avdem (A) and Bakke (B), and its coordinator, who fills in the pages. */
public final class ARound {
    private static final Pattern TABLE = Pattern.compile("name=\"table\" value=\"([^\"]*)\"");
    private static final Pattern CHOSEN = Pattern.compile("name=\"(c\\d+|unit|headed)\" value=\"([^\"]*)\"");

    public final RunningService service;
    public final String name;
    public final String coordinator;

    private ARound(RunningService service, String name) {
        this.service = service;
        this.name = name;
        this.coordinator = service.token("coordinator", "3431");
    }

    public static ARound draft(RunningService service, String name) {
        return draft(service, name, "{\"unit\":\"A\"}");
    }

    /** With the number of invited to the first unit in its plan. */
    static ARound planned(RunningService service, String name, int invited) {
        return draft(service, name, "{\"unit\":\"A\",\"invited\":" + invited + "}");
    }

    private static ARound draft(RunningService service, String name, String first) {
        String secretariat = service.token("secretariat", "");
        AnImport.of("the units").send(service, secretariat);
        String json = "{\"name\":\"" + name
                + "\",\"questionnaire\":\"kindergarten-parents\",\"network\":\"fjell\",\"units\":[" + first
                + ",{\"unit\":\"B\"}]}";
        HttpResponse<String> made =
                service.post("/api/v1/rounds", secretariat, "application/json", json.getBytes(StandardCharsets.UTF_8));
        if (made.statusCode() != 201) {
            throw new IllegalStateException(made.body());
        }
        return new ARound(service, name);
    }

    /** Open to questions, and with so many recipients of its first unit, each with an e-mail address. */
    public ARound inviting(int recipients) {
        execute(
                "UPDATE round_part p JOIN round r ON r.id = p.round_id SET p.contact = 'Kari, 00 00 00 00' WHERE r.name = '"
                        + name + "'");
        String list = IntStream.range(0, recipients)
                .mapToObj(i -> "A;Forelder " + i + ";forelder" + i + "@example.no\n")
                .collect(Collectors.joining("", "Enhet;Navn;E-post\n", ""));
        press(upload(list), "add", Map.of());
        return this;
    }

    public void execute(String sql) {
        DataSource database = DelegatingDataSource.unwrapDataSource(service.bean(DataSource.class));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException wrong) {
            throw new IllegalStateException(sql, wrong);
        }
    }

    String path() {
        return "/rounds/" + name + "/recipients";
    }

    HttpResponse<String> get(String below) {
        return service.get(path() + below, coordinator);
    }

    HttpResponse<String> post(String below, String form) {
        return service.post(
                path() + below,
                coordinator,
                "application/x-www-form-urlencoded",
                form.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> upload(byte[] file) {
        return step(Map.of("step", "read"), file);
    }

    HttpResponse<String> upload(String csv) {
        return upload(csv.getBytes(StandardCharsets.UTF_8));
    }

    /** Presses a button on the page that the answer is, with what is chosen there and perhaps something else. */
    HttpResponse<String> press(HttpResponse<String> page, String step, Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher chosen = CHOSEN.matcher(page.body());
        while (chosen.find()) {
            fields.put(chosen.group(1), chosen.group(2));
        }
        fields.put("step", step);
        fields.put("table", table(page));
        fields.putAll(more);
        return step(fields, new byte[0]);
    }

    static String table(HttpResponse<String> page) {
        Matcher table = TABLE.matcher(page.body());
        if (!table.find()) {
            throw new IllegalStateException("no table on " + page.body());
        }
        return table.group(1);
    }

    HttpResponse<String> step(Map<String, String> fields, byte[] file) {
        return step(coordinator, fields, file);
    }

    HttpResponse<String> step(String token, Map<String, String> fields, byte[] file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        fields.forEach((field, value) ->
                write(out, "--b\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n"));
        write(
                out,
                String.join(
                        "\r\n",
                        "--b",
                        "Content-Disposition: form-data; name=\"file\"; filename=\"liste.csv\"",
                        "Content-Type: application/octet-stream",
                        "",
                        ""));
        out.writeBytes(file);
        write(out, "\r\n--b--\r\n");
        return service.post(path() + "/upload", token, "multipart/form-data; boundary=b", out.toByteArray());
    }

    long count(String where) {
        return Long.parseLong(service.column(
                        "SELECT COUNT(*) FROM invitation i LEFT JOIN invitation_contact c ON c.invitation_id = i.id"
                                + " JOIN unit u ON u.id = i.unit_id JOIN round_part p ON p.id = i.part_id"
                                + " JOIN round r ON r.id = p.round_id WHERE r.name = '" + name + "'" + where)
                .getFirst());
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
