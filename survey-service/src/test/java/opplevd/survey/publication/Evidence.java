package opplevd.survey.publication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opplevd.mysql.EmbeddedMysql;
import opplevd.survey.box.APart;

/**
 * What somebody gets hold of who reads the whole database and its binary log, but no key.
 *
 * @param tables each table's rows in the order they lie in, every value as text (bytes in hexadecimal)
 * @param transactions of the binary log in order, each a list of row values as text
 */
record Evidence(Map<String, List<List<String>>> tables, List<List<List<String>>> transactions) {
    private static final Pattern LENGTH = Pattern.compile("transaction_length=(\\d+)");

    /** Where the binary log ends now. */
    record Mark(String file, long position) {}

    static Mark mark() throws SQLException {
        try (Connection connection = APart.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW MASTER STATUS")) {
            row.next();
            return new Mark(row.getString(1), row.getLong(2));
        }
    }

    static Evidence since(Mark mark) throws SQLException, IOException, InterruptedException {
        return new Evidence(readTables(), readTransactions(mark));
    }

    private static Map<String, List<List<String>>> readTables() throws SQLException {
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        try (Connection connection = APart.database().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> names = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("SHOW TABLES")) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
            for (String name : names) {
                try (ResultSet row = statement.executeQuery("SELECT * FROM `" + name + "`")) {
                    tables.put(name, rows(row));
                }
            }
        }
        return tables;
    }

    private static List<List<String>> rows(ResultSet row) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        while (row.next()) {
            List<String> values = new ArrayList<>();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                Object value = row.getObject(column);
                values.add(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value));
            }
            rows.add(values);
        }
        return rows;
    }

    /** How long each transaction since then is in the binary log, in bytes. */
    static List<Long> transactionLengths(Mark mark) throws IOException, InterruptedException {
        return LENGTH.matcher(binaryLog(mark))
                .results()
                .map(found -> Long.parseLong(found.group(1)))
                .toList();
    }

    /** Each row event is written as lines of {@code ###   @column=value}. */
    private static List<List<List<String>>> readTransactions(Mark mark) throws IOException, InterruptedException {
        return parse(binaryLog(mark));
    }

    /** By mysqlbinlog. */
    private static String binaryLog(Mark mark) throws IOException, InterruptedException {
        EmbeddedMysql mysql = EmbeddedMysql.shared();
        Path out = Files.createTempFile("binlog", ".txt");
        List<String> command = new ArrayList<>(List.of(
                mysql.binary("mysqlbinlog").toString(),
                "--no-defaults",
                "-v",
                "--base64-output=decode-rows",
                "--start-position=" + mark.position()));
        try (Stream<Path> logs = Files.list(mysql.binaryLogDirectory())) {
            logs.filter(log -> log.getFileName().toString().matches(".*\\.\\d+"))
                    .filter(log -> log.getFileName().toString().compareTo(mark.file()) >= 0)
                    .sorted()
                    .forEach(log -> command.add(log.toString()));
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile());
        builder.environment().putAll(mysql.environment());
        int exit =
                builder.redirectError(ProcessBuilder.Redirect.INHERIT).start().waitFor();
        if (exit != 0) {
            throw new IOException("mysqlbinlog ended with " + exit);
        }
        String text = Files.readString(out, StandardCharsets.ISO_8859_1);
        Files.delete(out);
        return text;
    }

    private static List<List<List<String>>> parse(String text) {
        List<List<List<String>>> transactions = new ArrayList<>();
        List<List<String>> transaction = new ArrayList<>();
        List<String> row = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("COMMIT")) {
                transactions.add(transaction);
                transaction = new ArrayList<>();
            } else if (line.startsWith("### INSERT")
                    || line.startsWith("### UPDATE")
                    || line.startsWith("### DELETE")) {
                row = new ArrayList<>(List.of(line.substring(4)));
                transaction.add(row);
            } else if (line.startsWith("###   @")) {
                row.add(value(line.substring(line.indexOf('=') + 1)));
            } else if (!line.startsWith("###") && !row.isEmpty() && !line.startsWith("#") && !line.startsWith("/*")) {
                // a value with a line feed in it goes on
                row.set(row.size() - 1, row.getLast() + "\n" + line);
            }
        }
        return transactions;
    }

    private static String value(String written) {
        return written.startsWith("'") && written.endsWith("'") && written.length() > 1
                ? written.substring(1, written.length() - 1)
                : written;
    }

    /** A fixed number of bytes as mysqlbinlog writes them, in hexadecimal. */
    static String hex(String written, int length) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\\' && i + 1 < written.length()) {
                char escaped = written.charAt(++i);
                if (escaped == 'x') {
                    hex.append(written, i + 1, i + 3);
                    i += 2;
                    continue;
                }
                int control = "btnfr".indexOf(escaped);
                c = control < 0 ? escaped : "\b\t\n\f\r".charAt(control);
            }
            hex.append(HexFormat.of().toHexDigits((byte) c));
        }
        while (hex.length() < 2 * length) {
            hex.append("00");
        }
        return hex.toString().toLowerCase(java.util.Locale.ROOT);
    }
}
