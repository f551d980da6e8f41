package opplevd.survey.invitation;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import opplevd.kit.sql.Query;
import opplevd.survey.box.KeyRing;
import opplevd.survey.box.Retried;

/**
 * Who wants no messages from a municipality? Kept as HMAC-SHA256 (RFC 2104) of the e-mail address and of the phone
 * number under a key derived from the master key: somebody in a new file can be recognised, nobody can be read.
 */
@Singleton
public class OptOuts {
    private final DataSource database;
    private final KeyRing keys;

    OptOuts(DataSource database, KeyRing keys) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.keys = keys;
    }

    /** From now on this address and this number get no messages from the municipality. Again is the same. */
    public void add(String municipalityId, Contact contact) {
        List<byte[]> macs = macs(keys.derived("opt-out"), contact);
        Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                int added = 0;
                for (byte[] mac : macs) {
                    added += Query.of("INSERT IGNORE INTO opt_out (municipality_id, contact_mac) VALUES (:whose, :mac)")
                            .with("whose", municipalityId)
                            .with("mac", mac)
                            .run(connection);
                }
                return added;
            }
        });
    }

    /** Which of these opted out, as it is now? */
    public Set<Contact> among(String municipalityId, Collection<Contact> some) {
        SecretKey key = keys.derived("opt-out");
        Map<Contact, List<byte[]>> asked = new HashMap<>();
        some.forEach(contact -> asked.put(contact, macs(key, contact)));
        List<byte[]> all = asked.values().stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            return Set.of();
        }
        Set<ByteBuffer> out = Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return new HashSet<>(Query.of("""
                                SELECT contact_mac FROM opt_out
                                WHERE municipality_id = :whose AND contact_mac IN (:macs)
                                """)
                        .with("whose", municipalityId)
                        .with("macs", all)
                        .list(connection, row -> ByteBuffer.wrap(row.getBytes(1))));
            }
        });
        return asked.keySet().stream()
                .filter(contact -> outBy(out, Objects.requireNonNull(asked.get(contact))))
                .collect(Collectors.toSet());
    }

    private static boolean outBy(Set<ByteBuffer> out, List<byte[]> macs) {
        return macs.stream().anyMatch(mac -> out.contains(ByteBuffer.wrap(mac)));
    }

    /** Tells of anybody whether they opted out, as it is now: read once, for a whole file. */
    public Predicate<Contact> of(String municipalityId) {
        Set<ByteBuffer> out = Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return new HashSet<>(Query.of("SELECT contact_mac FROM opt_out WHERE municipality_id = :whose")
                        .with("whose", municipalityId)
                        .list(connection, row -> ByteBuffer.wrap(row.getBytes(1))));
            }
        });
        if (out.isEmpty()) {
            return contact -> false;
        }
        SecretKey key = keys.derived("opt-out");
        return contact -> outBy(out, macs(key, contact));
    }

    private static List<byte[]> macs(SecretKey key, Contact contact) {
        List<byte[]> macs = new ArrayList<>();
        String email = contact.comparableEmail();
        if (email != null) {
            macs.add(mac(key, email));
        }
        String phone = contact.phone();
        if (phone != null) {
            macs.add(mac(key, phone));
        }
        return macs;
    }

    private static byte[] mac(SecretKey key, String of) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(of.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacSHA256", e);
        }
    }
}
