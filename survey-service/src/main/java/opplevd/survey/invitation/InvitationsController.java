package opplevd.survey.invitation;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.io.StringWriter;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import opplevd.kit.page.Installation;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.SignedIn;
import opplevd.kit.sql.Query;
import opplevd.survey.box.Retried;
import opplevd.survey.round.ReachedPart;
import opplevd.survey.round.ReachedParts;
import opplevd.survey.round.RoundState;
import org.jspecify.annotations.Nullable;

/** Invites to a round, and answers with the personal links: they can be had this once, and are stored nowhere. */
@Controller("/api/v1/rounds/{round}/invitations")
@ExecuteOn(TaskExecutors.BLOCKING)
class InvitationsController {
    private static final int MOST_AT_ONCE = 100_000;

    private final DataSource database;
    private final ReachedParts parts;
    private final Opening opening;
    private final Invitations invitations;
    private final Installation installation;

    InvitationsController(
            DataSource database,
            ReachedParts parts,
            Opening opening,
            Invitations invitations,
            Installation installation) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.parts = parts;
        this.opening = opening;
        this.invitations = invitations;
        this.installation = installation;
    }

    /** Somebody to invite, by the ways to reach them that are known; the number in the form E.164. */
    @Serdeable
    record Recipient(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String language,
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String city) {
        Contact contact() {
            return new Contact(name, email, phone, language, street, postalCode, city);
        }
    }

    /** A unit by code, and how many links it gets or who gets one. */
    @Serdeable
    record UnitToInvite(
            String unit, @Nullable Integer count, @Nullable List<Recipient> contacts) {}

    @Serdeable
    record ToInvite(List<UnitToInvite> units) {}

    /** Each call invites more people. The links come as CSV: unit, name, email, phone, link. */
    @Post(produces = "text/csv; charset=utf-8")
    HttpResponse<String> invite(@PathVariable String round, @Body ToInvite wanted, SignedIn reader) {
        List<ReachedPart> reached = parts.of(round, reader);
        Map<String, List<NewInvitation>> perPart = new TreeMap<>();
        Map<String, String> codes = new HashMap<>();
        for (UnitToInvite unit : wanted.units()) {
            Place place = place(unit.unit(), reached);
            codes.put(place.unitId(), unit.unit());
            perPart.computeIfAbsent(place.partId(), part -> new ArrayList<>()).addAll(invited(place, unit));
        }
        List<RenderedLink> links = new ArrayList<>();
        for (ReachedPart part : reached) {
            List<NewInvitation> here = perPart.getOrDefault(part.id(), List.of());
            if (!here.isEmpty()) {
                refuseClosed(part);
                opening.makeKey(part);
                links.addAll(invitations.invite(part.id(), here));
            }
        }
        return HttpResponse.ok(csv(links, codes))
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"links.csv\"");
    }

    private record Place(String partId, String unitId) {}

    private Place place(String unitCode, List<ReachedPart> reached) {
        List<String> ids = reached.stream().map(ReachedPart::id).toList();
        return Retried.run(() -> {
                    try (Connection connection = database.getConnection()) {
                        return Query.of("""
                                        SELECT ru.part_id, ru.unit_id
                                        FROM round_unit ru JOIN unit u ON u.id = ru.unit_id
                                        WHERE u.code = :code AND ru.part_id IN (:parts)
                                        """)
                                .with("code", unitCode)
                                .with("parts", ids)
                                .first(connection, row -> new Place(row.getString(1), row.getString(2)));
                    }
                })
                .orElseThrow(Refusal::notFound);
    }

    private static List<NewInvitation> invited(Place place, UnitToInvite unit) {
        Integer count = unit.count();
        List<Recipient> contacts = unit.contacts();
        if ((count == null) == (contacts == null) || (count != null && (count < 1 || count > MOST_AT_ONCE))) {
            throw Refusal.badRequest();
        }
        List<NewInvitation> invited = new ArrayList<>();
        try {
            for (int i = 0; count != null && i < count; i++) {
                invited.add(new NewInvitation(place.unitId(), Contact.NONE));
            }
            if (contacts != null) {
                contacts.forEach(who -> invited.add(new NewInvitation(place.unitId(), who.contact())));
            }
        } catch (IllegalArgumentException notAContact) {
            throw Refusal.badRequest();
        }
        return invited;
    }

    private static void refuseClosed(ReachedPart part) {
        if (part.state() == RoundState.CLOSED || part.state() == RoundState.PUBLISHED) {
            throw new Refusal(HttpStatus.CONFLICT, "closing.not-open");
        }
    }

    private String csv(List<RenderedLink> links, Map<String, String> codes) {
        StringWriter out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord("unit", "name", "email", "phone", "link");
            for (RenderedLink link : links) {
                csv.writeRecord(
                        safe(codes.get(link.unitId())),
                        safe(link.contact().name()),
                        safe(link.contact().email()),
                        safe(link.contact().phone()),
                        installation.survey("/s/" + link.token()));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toString();
    }

    /** A spreadsheet must not take a cell for a formula. */
    private static String safe(@Nullable String cell) {
        if (cell == null || cell.isEmpty()) {
            return "";
        }
        return "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
