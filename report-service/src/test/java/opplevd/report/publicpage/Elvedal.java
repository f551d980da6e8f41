package opplevd.report.publicpage;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import opplevd.kit.signin.Role;
import opplevd.report.APublication;
import opplevd.report.Answers;
import opplevd.report.ReportInATest;

/** Elvedal with three rounds of which nothing is open, and Fjellvang beside it. */
final class Elvedal implements AutoCloseable {
    static final APublication before = published("2025", "2025-12-07T08:00:00Z", 3.6);
    static final APublication now = published("2026", "2026-12-07T08:00:00Z", 4.4);
    static final APublication mistaken = published("feil", "2026-12-24T08:00:00Z", 4.4);

    final ReportInATest report = new ReportInATest();

    Elvedal() {
        report.publishes(
                before,
                now,
                mistaken,
                aPublication()
                        .inRound("2026")
                        .of("20", "Fjellvang")
                        .area("kindergarten", aUnit("F1").named("Tunet").answered(answers(20, 5, 4.6))));
    }

    @Override
    public void close() {
        report.close();
    }

    /** Closes everything. */
    void nothingIsOpen() {
        for (APublication one : List.of(before, now, mistaken)) {
            choose(one, "kindergarten", "no", Role.COORDINATOR, "10");
            choose(one, "respite", "no", Role.COORDINATOR, "10");
        }
    }

    private static APublication published(String round, String at, double level) {
        return aPublication()
                .inRound(round)
                .publishedAt(at)
                .of("10", "Elvedal")
                .area(
                        "kindergarten",
                        aUnit("K1").named("Solstua").invited(60).answered(answers(30, 1, level)),
                        aUnit("K2").named("Åsen").invited(40).answered(answers(25, 2, level)),
                        aUnit("K3").named("Lia").invited(9).answered(answers(3, 3, level)),
                        aUnit("K4").named("Myra").invited(9).answered(answers(4, 4, level)))
                .area("respite", aUnit("R1").named("Avlastningen").invited(9).answered(answers(3, 9, 4)));
    }

    static Answers answers(int respondents, int seed, double level) {
        Random random = new Random(seed);
        Answers answers = new Answers(2);
        for (int i = 0; i < respondents; i++) {
            int[] row = new int[4];
            for (int j = 0; j < 2; j++) {
                row[2 * j] = Math.clamp(Math.round(4.8 + random.nextGaussian() * 0.6), 1, 6);
                row[2 * j + 1] = Math.clamp(Math.round(level + random.nextGaussian() * 0.6), 1, 6);
            }
            answers.row(row);
        }
        return answers;
    }

    HttpResponse<String> choose(APublication of, String area, String open, Role role, String scope) {
        return report.post(
                "/municipalities/10/open",
                report.token(role, scope),
                "round=" + of.roundId() + "&area=" + area + "&open=" + open);
    }

    void open(APublication of, String area) {
        assertEquals(303, choose(of, area, "yes", Role.COORDINATOR, "10").statusCode());
    }

    HttpResponse<String> get(String path, String... headers) {
        return report.get(path, null, headers.length == 0 ? new String[] {"Accept-Language", "nb"} : headers);
    }

    String page(String file, String path) throws IOException {
        HttpResponse<String> response = get(path);
        assertEquals(200, response.statusCode(), response.body());
        Files.createDirectories(Path.of("target", "preview"));
        Files.writeString(
                Path.of("target", "preview", file + ".html"),
                response.body().replaceAll("/assets/[0-9a-f]+/", "../../../templates/src/main/resources/assets/"));
        return response.body();
    }
}
