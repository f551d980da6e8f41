package opplevd.report.gathering;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import opplevd.kit.signin.Grant;
import opplevd.kit.signin.Role;
import opplevd.report.APublication;
import opplevd.report.Answers;
import opplevd.report.ReportInATest;
import opplevd.report.network.Sharing;
import opplevd.report.node.Scope;
import org.jspecify.annotations.Nullable;

/** A network of three, Elvedal, Fjellvang and Granli, where Fjellvang is higher, and what is done at its gatherings. */
final class Dalene implements AutoCloseable {
    private final ReportInATest report = new ReportInATest();

    Dalene() {
        report.publishes(
                municipality("før", "2025-12-07T08:00:00Z", "10", "Elvedal", 3.4),
                municipality("nå", "2026-11-07T08:00:00Z", "10", "Elvedal", 4.4),
                municipality("før", "2025-12-07T08:00:00Z", "20", "Fjellvang", 5.2),
                municipality("nå", "2026-11-07T08:00:00Z", "20", "Fjellvang", 5.2),
                municipality("før", "2025-12-07T08:00:00Z", "30", "Granli", 3.6),
                municipality("nå", "2026-11-07T08:00:00Z", "30", "Granli", 3.6));
        String members = "{\"name\":\"Nettverk Dalene\",\"members\":[\"10\",\"20\",\"30\"]}";
        report.put("PUT", "/api/v1/networks/dalene", report.token(Role.SECRETARIAT, null), members);
        report.put(
                "PUT",
                "/api/v1/networks/other",
                report.token(Role.SECRETARIAT, null),
                "{\"name\":\"Andre\",\"members\":[\"98\"]}");
    }

    @Override
    public void close() {
        report.close();
    }

    /** A bean of the running service. */
    <T> T bean(Class<T> type) {
        return report.context().getBean(type);
    }

    String token(Grant... grants) {
        return report.token(grants);
    }

    /** A page as the holder of a token reads it. */
    String page(String path, String token) {
        return report.get(path, token, "Accept", "text/html", "Accept-Language", "nb")
                .body();
    }

    /** What is wrong with a PDF for those who read it by a screen reader or keep it. */
    List<String> pdfFaults(String path) throws Exception {
        return report.pdfFaults(path, report.token(Role.FACILITATOR, "dalene"));
    }

    /** The gathering on that page. */
    Gathering gathering(String path) {
        return bean(GatheringRows.class)
                .find(path.substring(path.lastIndexOf('/') + 1))
                .orElseThrow();
    }

    private static APublication municipality(String round, String at, String code, String name, double level) {
        return aPublication()
                .inRound(round)
                .publishedAt(at)
                .of(code, name)
                .area(
                        "kindergarten",
                        aUnit("K" + code)
                                .named(name + " barnehage")
                                .invited(80)
                                .answered(Answers.simulated(60, level, 7)));
    }

    HttpResponse<String> get(String path, Role role, @Nullable String scope) {
        HttpResponse<String> answer =
                report.get(path, report.token(role, scope), "Accept", "text/html", "Accept-Language", "nb");
        keep(path, answer.body());
        return answer;
    }

    /** Left in target/preview, to be looked at. */
    private static void keep(String path, String page) {
        String name = path.replaceAll("[0-9a-f-]{36}", "one").replaceAll("[^a-z0-9]+", "-");
        Path preview = Path.of("target", "preview", "gathering" + name + ".html");
        try {
            Files.createDirectories(preview.getParent());
            Files.writeString(
                    preview, page.replaceAll("/assets/[0-9a-f]+/", "../../../templates/src/main/resources/assets/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> post(String path, String form, Role role, @Nullable String scope) {
        return report.post(path, report.token(role, scope), form);
    }

    String made(String title, LocalDate day, String round) {
        HttpResponse<String> made = post(
                "/gatherings/new",
                "network=dalene&title=" + title + "&day=" + day + "&place=Lom&round=kindergarten%2F"
                        + ReportInATest.encoded(round),
                Role.FACILITATOR,
                "dalene");
        assertEquals(303, made.statusCode(), made.body());
        return made.headers().firstValue("Location").orElseThrow();
    }

    String withAgenda(String title, LocalDate day, String round) {
        String path = made(title, day, round);
        assertEquals(
                303,
                post(path + "/agenda/proposal", "", Role.FACILITATOR, "dalene").statusCode());
        return path;
    }

    String theme(String path) {
        return bean(Agendas.class).of(gathering(path)).stream()
                .filter(item ->
                        item.kind() == AgendaItem.Kind.THEME && !item.scope().equals(Scope.WHOLE))
                .findFirst()
                .orElseThrow()
                .itemId();
    }

    void choose(String code, String round, Sharing sharing) {
        report.shares("dalene", code, round, sharing);
    }

    HttpResponse<String> phone(String path) {
        return report.get(path, null, "Accept", "text/html", "Accept-Language", "nb");
    }
}
