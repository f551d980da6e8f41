package opplevd.survey.message;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opplevd.survey.box.Box;
import opplevd.survey.box.KeyRing;
import opplevd.survey.box.Respondent;
import opplevd.survey.invitation.Contact;
import opplevd.survey.invitation.OptOuts;
import org.jspecify.annotations.Nullable;

/** Which messages of a handful are still to be sent? Everything is asked at once for all of them, right before they go. */
@Singleton
class Deciding {
    private final Recipients recipients;
    private final OptOuts optOuts;
    private final Box box;
    private final KeyRing keys;

    Deciding(Recipients recipients, OptOuts optOuts, Box box, KeyRing keys) {
        this.recipients = recipients;
        this.optOuts = optOuts;
        this.box = box;
        this.keys = keys;
    }

    /** A decision for each row, in their order. */
    List<Decision> about(List<OutboxRow> rows) {
        Map<String, Recipient> byRow = recipients(rows);
        Collection<Recipient> found = byRow.values();
        Set<Recipient> optedOut = optedOut(found);
        // an invitation may have waited while its link came by letter or from another sender
        Set<Respondent> answered =
                box.answered(found.stream().map(Recipient::respondent).toList());
        Set<String> wishing = wishingNoReminders(rows, found);
        List<Decision> decisions = new ArrayList<>();
        for (OutboxRow row : rows) {
            Recipient recipient = byRow.get(row.id());
            boolean unwanted = recipient != null
                    && (optedOut.contains(recipient)
                            || answered.contains(recipient.respondent())
                            || (row.kind().reminds() && wishing.contains(recipient.invitationId())));
            decisions.add(new Decision(row, what(row, recipient, unwanted), recipient));
        }
        return decisions;
    }

    private static Decision.What what(OutboxRow row, @Nullable Recipient recipient, boolean unwanted) {
        if (recipient == null) {
            return Decision.What.SKIP;
        }
        if (!recipient.open() || recipient.paused()) {
            return Decision.What.WAIT;
        }
        boolean unreached = recipient.gone() || recipient.address(row.channel()) == null;
        return unreached || unwanted ? Decision.What.SKIP : Decision.What.SEND;
    }

    /** By the row's id; a row whose invitation or address is gone is missing. */
    private Map<String, Recipient> recipients(List<OutboxRow> rows) {
        Map<Kind, Map<String, String>> rowOf = new EnumMap<>(Kind.class);
        for (OutboxRow row : rows) {
            String invitation = keys.of(row.partId()).openRecipient(row.recipient(), row.id());
            rowOf.computeIfAbsent(row.kind(), kind -> new HashMap<>()).put(row.id(), invitation);
        }
        Map<String, Recipient> found = new HashMap<>();
        rowOf.forEach((kind, invitations) -> {
            Map<String, Recipient> there = recipients.find(new HashSet<>(invitations.values()), kind);
            invitations.forEach((row, invitation) -> {
                Recipient recipient = there.get(invitation);
                if (recipient != null) {
                    found.put(row, recipient);
                }
            });
        });
        return found;
    }

    private Set<Recipient> optedOut(Collection<Recipient> found) {
        Map<String, List<Contact>> contacts =
                found.stream().collect(groupingBy(Recipient::municipalityId, mapping(Recipient::contact, toList())));
        Map<String, Set<Contact>> out = new HashMap<>();
        contacts.forEach((municipality, some) -> out.put(municipality, optOuts.among(municipality, some)));
        Set<Recipient> optedOut = new HashSet<>(found);
        optedOut.removeIf(
                one -> !out.getOrDefault(one.municipalityId(), Set.of()).contains(one.contact()));
        return optedOut;
    }

    /** The ids of invitations; nobody's when nothing here is a reminder. */
    private Set<String> wishingNoReminders(List<OutboxRow> rows, Collection<Recipient> found) {
        Set<String> wishing = new HashSet<>();
        if (rows.stream().anyMatch(row -> row.kind().reminds())) {
            found.stream()
                    .collect(groupingBy(Recipient::partId, mapping(Recipient::invitationId, toList())))
                    .forEach((part, some) -> wishing.addAll(recipients.wishingNoReminders(part, some)));
        }
        return wishing;
    }
}
