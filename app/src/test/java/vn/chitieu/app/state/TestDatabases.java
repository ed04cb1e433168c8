package vn.chitieu.app.state;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The databases of libraries in tests: for each folder a file in it, or a schema of a server. */
public final class TestDatabases implements ParameterResolver, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private final boolean server;
    private final Map<Path, String> schemas = new HashMap<>();
    private final List<Database> opened = new ArrayList<>();
    /** Folders that all tests of a class share. */
    private Set<Path> ofAll = Set.of();

    TestDatabases(boolean server) {
        this.server = server;
    }

    /** Those that stand in files. */
    public static TestDatabases files() {
        return new TestDatabases(false);
    }

    /** Whether they are on a server, where others may share them. */
    public boolean shared() {
        return server;
    }

    /** The address of the database of a folder, the same each time. */
    public DatabaseAddress address(Path home) {
        return server
                ? DatabaseAddress.of(home, PostgresServer.get().url(schema(home)), PostgresServer.environment())
                : DatabaseAddress.of(home);
    }

    /** The URL of the database of a folder on the server, for another process. */
    public String url(Path home) {
        return PostgresServer.get().url(schema(home));
    }

    private String schema(Path home) {
        return schemas.computeIfAbsent(home, key -> {
            String schema = "t" + SCHEMAS.incrementAndGet();
            PostgresServer.get().execute("create schema " + schema);
            return schema;
        });
    }

    /** Opens the database of a folder; it is closed after the test. */
    public Database open(Path home) throws IOException {
        Database database = Database.open(address(home));
        opened.add(database);
        return database;
    }

    /** Gives a folder a copy of the database of another, as it is at this moment; files are copied by whoever copies the folder. */
    public void copy(Path from, Path to) throws IOException {
        if (!server) {
            return;
        }
        Database copy = open(to);
        String source = schema(from);
        String target = schema(to);
        List<String> statements = new ArrayList<>();
        statements.add("set transaction isolation level repeatable read");
        statements.add("set local session_replication_role = replica");
        List<String> tables = copy.jdbi()
                .withHandle(handle -> handle.createQuery("select quote_ident(table_name) from information_schema.tables"
                                + " where table_schema = :schema and table_name <> 'flyway_schema_history'")
                        .bind("schema", target)
                        .mapTo(String.class)
                        .list());
        tables.forEach(table -> {
            statements.add("delete from " + target + "." + table);
            statements.add("insert into " + target + "." + table + " select * from " + source + "." + table);
        });
        List<String> sequences = copy.jdbi().withHandle(handle -> handle.createQuery(
                        "select sequencename from pg_sequences where schemaname = :schema")
                .bind("schema", target)
                .mapTo(String.class)
                .list());
        sequences.forEach(sequence -> statements.add("select setval('" + target + "." + sequence
                + "', last_value, is_called) from " + source + "." + sequence));
        PostgresServer.get().execute(statements.toArray(String[]::new));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestDatabases.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return this;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        ofAll = Set.copyOf(schemas.keySet());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        end(ofAll);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        end(Set.of());
    }

    private void end(Set<Path> kept) {
        opened.forEach(Database::close);
        opened.clear();
        for (Path home : Set.copyOf(schemas.keySet())) {
            if (!kept.contains(home)) {
                PostgresServer.get().execute("drop schema " + schemas.remove(home) + " cascade");
            }
        }
    }
}
