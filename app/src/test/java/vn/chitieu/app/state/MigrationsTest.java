package vn.chitieu.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was released opens, and both kinds of database have the same tables. */
class MigrationsTest {

    @TempDir
    private Path home;

    /** Runs what the dump of a database that the released migrations made says. */
    private static void restore(Path file) throws IOException, SQLException {
        Files.createDirectories(file.getParent());
        String dump;
        try (InputStream in = MigrationsTest.class.getResourceAsStream("released-6.sql")) {
            dump = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            StringBuilder each = new StringBuilder();
            boolean trigger = false;
            for (String line : dump.split("\n")) {
                each.append(line).append('\n');
                trigger |= line.startsWith("CREATE TRIGGER");
                if (trigger ? line.strip().equalsIgnoreCase("end;") : line.endsWith(";")) {
                    statement.execute(each.toString());
                    each.setLength(0);
                    trigger = false;
                }
            }
        }
    }

    @Test
    void aReleasedDatabaseOpensWithAllThatIsInIt() throws Exception {
        restore(home.resolve(Database.FILE));
        try (Database database = Database.open(home)) {
            assertThat(row(database, "select name || ' ' || role from \"user\""))
                    .isEqualTo("lan ADMINISTRATOR");
            assertThat(row(database, "select name || ' ' || state from job_file where holder is null"))
                    .isEqualTo("ke-hoach.txt LOADED");
            assertThat(row(database, "select document || ' ' || action from review_decision"))
                    .isEqualTo("ke-hoach REJECT");
            assertThat(row(database, "select name from saved_search")).isEqualTo("Rừng");
            assertThat(row(database, "select max(cast(version as integer)) from flyway_schema_history"))
                    .isNotEqualTo("6");
        }
        assertThat(Database.damage(home)).isEmpty();
        Database.open(home).close();
    }

    private static String row(Database database, String query) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(String.class).one());
    }

    /** Columns of all tables, and whether each must have a value. */
    private static Map<String, Boolean> columns(Database database) throws SQLException {
        return database.jdbi().withHandle(handle -> {
            Map<String, Boolean> columns = new TreeMap<>();
            DatabaseMetaData data = handle.getConnection().getMetaData();
            String schema = handle.getConnection().getSchema();
            try (ResultSet rows = data.getColumns(null, schema, null, null)) {
                while (rows.next()) {
                    String table = rows.getString("TABLE_NAME");
                    boolean own = rows.getString("TABLE_NAME").matches("[a-z_]+")
                            && !table.startsWith("flyway")
                            && !table.startsWith("sqlite");
                    if (own && tables(data, schema, table)) {
                        columns.put(table + "." + rows.getString("COLUMN_NAME"), required(rows));
                    }
                }
            }
            return columns;
        });
    }

    private static boolean tables(DatabaseMetaData data, String schema, String table) throws SQLException {
        try (ResultSet rows = data.getTables(null, schema, table, new String[] {"TABLE"})) {
            return rows.next();
        }
    }

    private static boolean required(ResultSet rows) throws SQLException {
        return rows.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls;
    }

    @OnEachDatabase
    static class OnEach {

        @Test
        void theTablesAreTheSame(TestDatabases databases, @TempDir Path home, @TempDir Path other) throws Exception {
            Map<String, Boolean> file;
            try (Database database = Database.open(other)) {
                file = columns(database);
            }
            assertThat(file).containsKeys("user.name", "review_open.folded", "job_file.holder");
            Map<String, Boolean> here = columns(databases.open(home));
            assertThat(here.keySet()).containsExactlyElementsOf(file.keySet());
            // Key columns of SQLite are not said to be required where they are.
            file.forEach((column, required) ->
                    assertThat(!required || here.get(column)).as(column).isTrue());
        }
    }
}
