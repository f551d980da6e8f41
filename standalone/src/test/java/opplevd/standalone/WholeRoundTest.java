package opplevd.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import opplevd.standalone.run.Invitation;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A new coordinator's first round, from an empty installation to the report, by what the pages offer and nothing else: no
 * address is known but that of the invitation, and residents answer from the links in their mail.
 */
class WholeRoundTest {
    private static final int INVITED = 20;
    private static final int ANSWERING = 12;
    private static final String PASSWORD = "en lang setning i Lom";
    private static final String COMMENT = "Vi får beskjed for sent. Ring 61 22 33 44.";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Visitor coordinator = new Visitor();
    private final Map<String, String> linkOf = new HashMap<>();

    /** What lies in the mailbox: to whom, and where its link leads. */
    private record Mail(String subject, String to, String link) {}

    @Test
    void fromAnEmptyMunicipalityToAReport(@TempDir Path home) throws InterruptedException {
        try (RunningOpplevd opplevd = RunningOpplevd.on(RunningOpplevd.settings(home))) {
            comesIn(opplevd);
            addsAUnit();
            plansARound();
            bringsRecipients();
            opensAndInvites();
            Set<String> answered = residentsAnswer();
            remindsExactlyTheOthers(answered);
            closes();
            readsComments();
            readsTheReport();
        }
    }

    private void comesIn(RunningOpplevd opplevd) {
        String link =
                new Invitation("ny@lom.example", "Ny Koordinator", "coordinator", "3434").send(opplevd.settings());
        coordinator.open(link).press("Lagre passordet", "password", PASSWORD, "again", PASSWORD);
        assertEquals("Runder", coordinator.heading());
    }

    private void addsAUnit() {
        coordinator.follow("Gå til enhetene").follow("Legg inn enheter");
        coordinator.press("Legg inn", "area", "kindergarten", "names", "Fossbergom barnehage");
        assertTrue(coordinator.text().contains("Fossbergom barnehage"), coordinator.text());
    }

    private void plansARound() {
        coordinator.follow("Planlegg en runde");
        coordinator.press(
                "Velg alle", "name", "Barnehagene i Lom", "asks-kindergarten", "library:kindergarten-parents");
        coordinator.press("Lagre planen");
        assertTrue(coordinator.text().contains("Skriv hvem innbyggerne kan spørre"), coordinator.text());
        coordinator.press("Lagre planen", "contact", "Ny Koordinator, 61 00 00 00");
        assertEquals("Barnehagene i Lom", coordinator.heading());
    }

    private void bringsRecipients() {
        StringBuilder file = new StringBuilder("Navn;E-post;Språk\n");
        for (int i = 1; i <= INVITED; i++) {
            file.append("Forelder %d;forelder%d@lom.example;nb\n".formatted(i, i));
        }
        coordinator.follow("Mottakere").follow("Last opp en liste");
        coordinator.upload("Les fila", new Visitor.Upload("file", "mottakere.csv", file.toString()));
        coordinator.press("Legg til " + INVITED + " mottakere");
        assertTrue(coordinator.text().contains(INVITED + " mottakere er lagt til"), coordinator.text());
    }

    private void opensAndInvites() throws InterruptedException {
        coordinator.follow("Se over og åpne");
        assertTrue(coordinator.text().contains(INVITED + " mottakere får e-post"), coordinator.text());
        coordinator.press("Åpne runden og send invitasjonene");
        for (Mail mail : mailsOnceThereAre(INVITED)) {
            linkOf.put(mail.to(), mail.link());
        }
        assertEquals(INVITED, linkOf.size());
    }

    private Set<String> residentsAnswer() throws InterruptedException {
        Set<String> answered = new HashSet<>();
        for (int i = 1; i <= ANSWERING; i++) {
            String address = "forelder" + i + "@lom.example";
            Resident resident = new Resident(i, PATIENCE, i == 1 ? COMMENT : "");
            assertTrue(
                    resident.answer(Objects.requireNonNull(linkOf.get(address))).thanked(), address);
            answered.add(address);
        }
        return answered;
    }

    private void remindsExactlyTheOthers(Set<String> answered) throws InterruptedException {
        coordinator.follow("Oversikt");
        assertTrue(coordinator.text().contains(ANSWERING + " av " + INVITED + " har svart."), coordinator.text());
        coordinator.follow("Meldinger").press("Send første påminnelse nå");
        int left = INVITED - ANSWERING;
        assertTrue(
                coordinator
                        .text()
                        .contains(left + " av " + INVITED
                                + " har ikke svart. De får den, unntatt de som ikke vil ha påminnelser."),
                coordinator.text());
        coordinator.press("Send første påminnelse nå");
        Set<String> reminded = new HashSet<>();
        for (Mail mail : mailsOnceThereAre(INVITED + left)) {
            if (mail.subject().contains("minner om")) {
                assertTrue(reminded.add(mail.to()), "twice to " + mail.to());
                assertEquals(linkOf.get(mail.to()), mail.link());
            }
        }
        Set<String> others = new HashSet<>(linkOf.keySet());
        others.removeAll(answered);
        assertEquals(others, reminded);
    }

    /** The mails, newest first, when the messages page says that none waits and the mailbox has as many. */
    private List<Mail> mailsOnceThereAre(int count) throws InterruptedException {
        Visitor reader = new Visitor();
        coordinator.until(
                () -> reader.open(mailbox()).page().select("main tbody tr").size() >= count, PATIENCE, "mail");
        List<Mail> mails = new ArrayList<>();
        for (String address : reader.page().select("main tbody a").eachAttr("abs:href")) {
            Element main = reader.open(address).page().expectFirst("main");
            String to = main.text().replaceFirst("(?s).*Til: (\\S+).*", "$1");
            String link = main.select("a[href~=/s/[^/]+$]").attr("abs:href");
            mails.add(new Mail(reader.heading(), to, link));
        }
        assertEquals(count, mails.size());
        return mails;
    }

    private String mailbox() {
        return coordinator.page().select("main a[href$=/demo/mailbox]").attr("abs:href");
    }

    private void closes() throws InterruptedException {
        coordinator.follow("Oversikt").follow("Lukk runden");
        coordinator.press("Lukk runden nå", "reason", "Alle har hatt god tid.");
        coordinator.until(
                () -> coordinator.reload().text().contains("resultatet er publisert"), PATIENCE, "publication");
        assertTrue(coordinator.text().contains("1 av 1"), coordinator.text());
    }

    private void readsComments() {
        coordinator.follow("Kommentarer").press("Velg");
        String marked = coordinator.page().select("blockquote mark").text();
        assertEquals("61 22 33 44", marked);
        String id =
                coordinator.page().select("textarea[name^=text-]").attr("name").substring("text-".length());
        coordinator.press(
                "Lagre det du har bestemt",
                "choice-" + id,
                "redact",
                "theme-" + id,
                "conditions",
                "text-" + id,
                "Vi får beskjed for sent.");
        coordinator.press("Legg fram og slett resten");
        assertTrue(coordinator.text().contains("Ferdig"), coordinator.text());
    }

    private void readsTheReport() throws InterruptedException {
        coordinator.follow("Oversikt").follow("Les resultatet");
        coordinator.until(
                () -> !coordinator
                        .reload()
                        .page()
                        .select("a:contains(Fossbergom barnehage)")
                        .isEmpty(),
                PATIENCE,
                "report");
        coordinator.follow("Fossbergom barnehage");
        assertTrue(coordinator.text().contains("12"), coordinator.text());
        coordinator.until(() -> coordinator.reload().text().contains("Vi får beskjed for sent."), PATIENCE, "comment");
    }
}
