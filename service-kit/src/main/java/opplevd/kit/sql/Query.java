package opplevd.kit.sql;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One SQL statement and its values. {@code :name} stands for a value, in {@code IN (:names)} for all values of a
 * collection. Runs on the connection given, so several can share a transaction.
 */
public final class Query {
    private static final Pattern NAME = Pattern.compile(":([a-zA-Z]\\w*)");

    private final String sql;
    private final Map<String, @Nullable Object> values = new HashMap<>();

    private Query(String sql) {
        this.sql = sql;
    }

    /** Makes a value of the row that the cursor is on. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    public static Query of(String sql) {
        return new Query(sql);
    }

    /** A text, a number, an instant, a date, bytes, null; or a collection of them that is not empty. */
    public Query with(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    public <T> List<T> list(Connection connection, Row<T> reader) throws SQLException {
        try (PreparedStatement statement = prepared(connection);
                ResultSet rows = statement.executeQuery()) {
            List<T> list = new ArrayList<>();
            while (rows.next()) {
                list.add(reader.read(rows));
            }
            return list;
        }
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(Connection connection, Row<T> reader) throws SQLException {
        return list(connection, reader).stream().findFirst();
    }

    /** Runs a statement that changes something. @return how many rows it changed */
    public int run(Connection connection) throws SQLException {
        try (PreparedStatement statement = prepared(connection)) {
            return statement.executeUpdate();
        }
    }

    /** An instant from a DATETIME column in UTC. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    /** A number, or null. */
    public static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    /** A number with decimals, or null. */
    public static @Nullable Double real(ResultSet row, String column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? null : number;
    }

    private PreparedStatement prepared(Connection connection) throws SQLException {
        List<@Nullable Object> inOrder = new ArrayList<>();
        Matcher name = NAME.matcher(sql);
        String numbered = name.replaceAll(found -> marks(found.group(1), inOrder));
        PreparedStatement statement = connection.prepareStatement(numbered);
        for (int i = 0; i < inOrder.size(); i++) {
            statement.setObject(i + 1, bound(inOrder.get(i)));
        }
        return statement;
    }

    private String marks(String name, List<@Nullable Object> inOrder) {
        if (!values.containsKey(name)) {
            throw new IllegalArgumentException("no value for :" + name);
        }
        Object value = values.get(name);
        if (value instanceof Collection<?> several) {
            if (several.isEmpty()) {
                throw new IllegalArgumentException("no values for :" + name);
            }
            inOrder.addAll(several);
            return String.join(", ", Collections.nCopies(several.size(), "?"));
        }
        inOrder.add(value);
        return "?";
    }

    private static @Nullable Object bound(@Nullable Object value) {
        return switch (value) {
            case Instant instant -> Timestamp.from(instant);
            case LocalDate date -> Date.valueOf(date);
            case null, default -> value;
        };
    }
}
