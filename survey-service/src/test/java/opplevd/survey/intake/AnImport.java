package opplevd.survey.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An import to send: sound, unless a test breaks something. */
public final class AnImport {
    private static final String QUESTIONNAIRE = """
            key: visit
            title: {nb: Besøk}
            scale: {min: 1, max: 7}
            dimensions: [{key: place, title: {nb: Stedet}}, {key: people, title: {nb: Folkene}}]
            items:
              - {key: q01, dimension: place, text: {nb: Rent}}
              - {key: q02, dimension: people, text: {nb: Vennlig}}
            """;

    private final String round;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private AnImport(String round) {
        this.round = round;
        with("questionnaire", QUESTIONNAIRE);
        with("units", """
                municipality_code,municipality,service_area,unit,unit_name,invited
                3431,Dovre,kindergarten,A,Avdem,12
                3431,Dovre,kindergarten,B,Bakke,
                """);
        StringBuilder answers = new StringBuilder("unit,respondent,F_q01,O_q01,F_q02,O_q02\n");
        for (int i = 1; i <= 6; i++) {
            answers.append("A,").append(i).append(",6,5,7,6\n");
            answers.append("B,").append(i).append(",4,4,,3\n");
        }
        with("answers", answers.toString());
    }

    public static AnImport of(String round) {
        return new AnImport(round);
    }

    public AnImport with(String part, String content) {
        return with(part, content.getBytes(StandardCharsets.UTF_8));
    }

    public AnImport with(String part, byte[] content) {
        files.put(part, content);
        return this;
    }

    public AnImport replacing(String part, String old, String now) {
        return with(part, text(part).replace(old, now));
    }

    public AnImport without(String part) {
        files.remove(part);
        return this;
    }

    public String text(String part) {
        return new String(files.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
    }

    public HttpResponse<String> send(RunningService service, String token) {
        return service.post("/api/v1/imports", token, "multipart/form-data; boundary=between", body());
    }

    /** Sent in chunks, without saying how long it is. */
    public HttpResponse<String> stream(RunningService service, String token) {
        return service.send(service.request("/api/v1/imports", token)
                .header("Content-Type", "multipart/form-data; boundary=between")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body())))
                .build());
    }

    private byte[] body() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, "--between\r\nContent-Disposition: form-data; name=\"round\"\r\n\r\n" + round);
        files.forEach((name, content) -> {
            String file = name + (name.equals("questionnaire") ? ".yaml" : ".csv");
            write(
                    out,
                    "\r\n--between\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
            out.writeBytes(content);
        });
        write(out, "\r\n--between--\r\n");
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
