package opplevd.survey.publication;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import opplevd.survey.box.RoundKey;

/**
 * Tries to tell which row is whose, for invitations known by id and token, in every way that data without keys allow. Each
 * way names at most one row (by its nullifier in hexadecimal) for an invitation.
 */
final class Attacker {
    private final Evidence evidence;
    private final String partId;
    private final List<Known> known;
    private final List<byte[]> keys;
    private final List<Mailed> mails;

    /** A letter that the attacker holds: its link and its code, and what look-up tables say of it. */
    record Known(String invitationId, String token, String code) {}

    /** Of a mail: to whom it went, and all of it. */
    record Mailed(String invitationId, String text) {}

    /** @param keys every secret that the attacker found, other parts' included */
    Attacker(Evidence evidence, String partId, List<Known> known, List<byte[]> keys) {
        this(evidence, partId, known, keys, List.of());
    }

    /** @param mails every mail that was sent, in order */
    Attacker(Evidence evidence, String partId, List<Known> known, List<byte[]> keys, List<Mailed> mails) {
        this.evidence = evidence;
        this.partId = partId;
        this.known = known;
        this.keys = keys;
        this.mails = mails;
    }

    /** Way to invitation id to nullifier. */
    Map<String, Map<String, String>> guesses() {
        Map<String, Map<String, String>> guesses = new LinkedHashMap<>();
        guesses.put("same transaction", sameTransaction());
        guesses.put("nearest transaction", nearestTransaction());
        guesses.put("hash of what is known", hashed());
        guesses.put("order of writing, order of inviting", paired(writtenFirst(), invitedInOrder()));
        guesses.put("order of last writing, order of inviting", paired(writtenLast(), invitedInOrder()));
        guesses.put("order in the tables", paired(sorted(written()), sorted(ids())));
        guesses.put("order in the box, order of token hashes", paired(sorted(written()), byTokenHash()));
        guesses.put("order in the box, order of code hashes", paired(sorted(written()), byCodeHash()));
        guesses.put("order of writing, order of ids", paired(writtenFirst(), sorted(ids())));
        List<String> mailed = mails.stream().map(Mailed::invitationId).toList();
        guesses.put("order of writing, order of mails", paired(writtenFirst(), firstOf(mailed)));
        guesses.put("order of last writing, order of mails", paired(writtenLast(), firstOf(mailed)));
        guesses.put("order of last writing, order of last mails", paired(writtenLast(), lastOf(mailed)));
        guesses.put("order of writing, order of the outbox", paired(writtenFirst(), outboxOrder(firstOf(mailed))));
        return guesses;
    }

    /** Invitations go in the order in which their rows do: so each row of the outbox has a name, and a place where it was put. */
    private List<String> outboxOrder(List<String> mailed) {
        List<String> put = outboxRows("INSERT");
        List<String> gone = outboxRows("DELETE");
        Map<String, String> whose = paired(mailed, gone);
        return put.stream().map(whose::get).filter(Objects::nonNull).toList();
    }

    private List<String> outboxRows(String what) {
        return evidence.transactions().stream()
                .flatMap(List::stream)
                .filter(row -> row.getFirst().startsWith(what)
                        && row.getFirst().contains("`outbox`")
                        && row.get(2).equals(partId)
                        && row.get(3).equals("INVITATION"))
                .map(row -> row.get(1))
                .toList();
    }

    private static List<String> firstOf(List<String> values) {
        return values.stream().distinct().toList();
    }

    private static List<String> lastOf(List<String> values) {
        return firstOf(values.reversed()).reversed();
    }

    /** Every nullifier ever written for the part, in order of first writing. */
    private List<String> writtenFirst() {
        return written().stream().distinct().toList();
    }

    private List<String> writtenLast() {
        List<String> last =
                new ArrayList<>(written().reversed().stream().distinct().toList());
        return last.reversed();
    }

    private List<String> written() {
        return evidence.transactions().stream()
                .flatMap(List::stream)
                .map(this::nullifier)
                .filter(found -> !found.isEmpty())
                .toList();
    }

    /** Columns as in the table: part, nullifier, ... */
    private String nullifier(List<String> row) {
        boolean box =
                row.getFirst().contains("`sealed_response`") && !row.getFirst().startsWith("DELETE");
        return box && row.get(1).equals(partId) ? Evidence.hex(row.get(2), 32) : "";
    }

    private List<String> ids() {
        return known.stream().map(Known::invitationId).toList();
    }

    private List<String> invitedInOrder() {
        Set<String> ids = new HashSet<>(ids());
        Set<String> inOrder = new java.util.LinkedHashSet<>();
        evidence.transactions().stream()
                .flatMap(List::stream)
                .filter(row ->
                        row.getFirst().startsWith("INSERT") && row.getFirst().contains("`invitation`"))
                .forEach(row -> {
                    if (ids.contains(row.get(1))) {
                        inOrder.add(row.get(1));
                    }
                });
        return List.copyOf(inOrder);
    }

    private List<String> byTokenHash() {
        return known.stream()
                .sorted(Comparator.comparing(one -> hex(sha(one.token()))))
                .map(Known::invitationId)
                .toList();
    }

    private List<String> byCodeHash() {
        return known.stream()
                .sorted(Comparator.comparing(one -> hex(sha(one.code()))))
                .map(Known::invitationId)
                .toList();
    }

    private static List<String> sorted(List<String> values) {
        return values.stream().distinct().sorted().toList();
    }

    private static Map<String, String> paired(List<String> nullifiers, List<String> ids) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(nullifiers.size(), ids.size()); i++) {
            pairs.put(ids.get(i), nullifiers.get(i));
        }
        return pairs;
    }

    /** A row of the box and anything that names an invitation, committed together. */
    private Map<String, String> sameTransaction() {
        Map<String, String> found = new LinkedHashMap<>();
        for (List<List<String>> transaction : evidence.transactions()) {
            link(found, transaction, transaction);
        }
        return found;
    }

    /** The same, one transaction apart. */
    private Map<String, String> nearestTransaction() {
        Map<String, String> found = new LinkedHashMap<>();
        List<List<List<String>>> all = evidence.transactions();
        for (int i = 1; i < all.size(); i++) {
            link(found, all.get(i - 1), all.get(i));
            link(found, all.get(i), all.get(i - 1));
        }
        return found;
    }

    private void link(Map<String, String> found, List<List<String>> box, List<List<String>> others) {
        List<String> nullifiers = box.stream()
                .map(this::nullifier)
                .filter(name -> !name.isEmpty())
                .toList();
        if (nullifiers.isEmpty()) {
            return;
        }
        Set<String> ids = new HashSet<>(ids());
        // an invitation made long before says nothing: only what was written besides it
        others.stream()
                .filter(row ->
                        !(row.getFirst().startsWith("INSERT") && row.getFirst().contains("`invitation`")))
                .flatMap(List::stream)
                .filter(ids::contains)
                .forEach(id -> found.put(id, nullifiers.getFirst()));
    }

    /** Whose reminder was passed over, if the rows were put in the order of the ids? Each goes in a transaction that counts what became of it. */
    Map<String, Boolean> passedOver() {
        List<String> ids = sorted(ids());
        Map<String, String> whose = new LinkedHashMap<>();
        for (List<String> row : remindersPut()) {
            whose.put(row.get(1), whose.size() < ids.size() ? ids.get(whose.size()) : "");
        }
        return passedOver(whose);
    }

    /** The same by somebody who has the part's key, and so knows whose row each is. */
    Map<String, Boolean> passedOver(RoundKey key) {
        Map<String, String> whose = new LinkedHashMap<>();
        for (List<String> row : remindersPut()) {
            byte[] sealed = HexFormat.of().parseHex(Evidence.hex(row.get(5), 0));
            whose.put(row.get(1), key.openRecipient(sealed, row.get(1)));
        }
        return passedOver(whose);
    }

    /** Rows go a handful at a time: in a unit that more were passed over than written to, each was perhaps passed over. */
    private Map<String, Boolean> passedOver(Map<String, String> whose) {
        Map<String, String> units = new HashMap<>();
        evidence.tables().getOrDefault("invitation", List.of()).forEach(row -> units.put(row.get(0), row.get(2)));
        Map<String, Boolean> found = new LinkedHashMap<>();
        for (List<List<String>> transaction : evidence.transactions()) {
            Map<String, Integer> balance = new HashMap<>();
            transaction.stream()
                    .filter(row -> row.getFirst().startsWith("UPDATE")
                            && row.getFirst().contains("`message_count`"))
                    .forEach(row -> balance.merge(row.get(3), more(row, 6) - more(row, 5), Integer::sum));
            transaction.stream()
                    .filter(row -> row.getFirst().startsWith("DELETE")
                            && row.getFirst().contains("`outbox`"))
                    .map(row -> whose.getOrDefault(row.get(1), ""))
                    .filter(id -> !id.isEmpty())
                    .forEach(id -> {
                        int more = balance.getOrDefault(units.getOrDefault(id, ""), 0);
                        found.put(id, more > 0 || (more == 0 && id.hashCode() % 2 == 0));
                    });
        }
        return found;
    }

    private List<List<String>> remindersPut() {
        return evidence.transactions().stream()
                .flatMap(List::stream)
                .filter(row -> row.getFirst().startsWith("INSERT")
                        && row.getFirst().contains("`outbox`")
                        && row.get(2).equals(partId)
                        && row.get(3).startsWith("REMINDER"))
                .toList();
    }

    /** How much a number grew. Columns before and after: part, kind, unit, queued, sent, skipped, ... */
    private static int more(List<String> row, int column) {
        int columns = (row.size() - 1) / 2;
        return Integer.parseInt(row.get(column + columns)) - Integer.parseInt(row.get(column));
    }

    /** Is a row's name a hash of something known, with or without a key that still exists? */
    private Map<String, String> hashed() {
        Set<String> names = new HashSet<>(written());
        evidence.tables().getOrDefault("sealed_response", List.of()).forEach(row -> names.add(row.get(1)));
        Map<String, String> found = new LinkedHashMap<>();
        for (Known one : known) {
            Stream<String> inputs = Stream.concat(
                    Stream.of(one.invitationId(), one.token(), one.code(), one.invitationId() + one.token()),
                    mailsTo(one).flatMap(Attacker::pieces));
            inputs.flatMap(input -> digests(input, one))
                    .filter(names::contains)
                    .forEach(name -> found.put(one.invitationId(), name));
        }
        return found;
    }

    private Stream<String> mailsTo(Known one) {
        return mails.stream()
                .filter(mail -> mail.invitationId().equals(one.invitationId()))
                .map(Mailed::text);
    }

    /** A mail as a whole, and each of its lines: headers such as its id among them. */
    private static Stream<String> pieces(String mail) {
        return Stream.concat(Stream.of(mail), mail.lines().flatMap(line -> Stream.of(line, afterColon(line))));
    }

    private static String afterColon(String line) {
        return line.substring(line.indexOf(':') + 1).strip();
    }

    private Stream<String> digests(String input, Known one) {
        BiFunction<byte[], String, String> keyed = (key, of) -> hex(mac(key, of));
        Stream<byte[]> candidates = Stream.concat(
                keys.stream().flatMap(key -> Stream.of(key, derived(key, "nullifier"), derived(key, "link"))),
                Stream.of(bytes(one.token()), bytes(one.invitationId()), bytes(partId), new byte[32]));
        return Stream.concat(Stream.of(hex(sha(input))), candidates.map(key -> keyed.apply(key, input)));
    }

    /** HKDF-SHA256 with an empty salt, one block: the program is public. */
    private static byte[] derived(byte[] key, String purpose) {
        return mac(mac(new byte[32], key), purpose + "\u0001");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mac(byte[] key, String of) {
        return mac(key, bytes(of));
    }

    private static byte[] mac(byte[] key, byte[] of) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(of);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha(String of) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes(of));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
