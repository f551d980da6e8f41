package opplevd.survey.publication;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The mistake that others make: whatever is saved, the same transaction also notes that the invitation was used. */
final class TouchingDatabase {
    private final DataSource database;
    private String invitationId = "";

    TouchingDatabase(DataSource database) {
        this.database = database;
    }

    void touch(String id) {
        invitationId = id;
    }

    DataSource asDataSource() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> method.getName().equals("getConnection")
                        ? touching(database.getConnection())
                        : method.invoke(database, arguments));
    }

    private Connection touching(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        noteAndCommit(connection);
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void noteAndCommit(Connection connection) throws SQLException {
        try (connection;
                PreparedStatement statement = connection.prepareStatement(
                        "INSERT INTO invitation_used VALUES (?, 1) ON DUPLICATE KEY UPDATE times = times + 1")) {
            statement.setString(1, invitationId);
            statement.executeUpdate();
            connection.commit();
            connection.setAutoCommit(true);
        }
    }
}
