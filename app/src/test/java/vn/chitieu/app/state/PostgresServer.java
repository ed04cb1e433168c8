package vn.chitieu.app.state;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A PostgreSQL server on loopback with a data folder of its own, one for all tests of a Java machine; ended with it. Its
 * programs are looked for in the folder of the property {@code chitieu.postgres}, else where Debian puts them.
 */
public final class PostgresServer {

    public static final String USER = "tests";
    public static final String PASSWORD = "only-on-loopback";

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final Optional<Path> PROGRAMS = programs();

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private static PostgresServer running;

    private final Path data;
    private final int port;

    private PostgresServer(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    private static Optional<Path> programs() {
        String named = System.getProperty("chitieu.postgres", "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named));
        }
        if (!Files.isDirectory(DEBIAN)) {
            return Optional.empty();
        }
        try (Stream<Path> releases = Files.list(DEBIAN)) {
            return releases.map(release -> release.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("pg_ctl")))
                    .max(Comparator.comparing(Path::toString));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether there is one to start. */
    public static boolean installed() {
        return PROGRAMS.isPresent();
    }

    /** The server, started where it is not. */
    public static synchronized PostgresServer get() {
        if (running == null) {
            try {
                running = start();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return running;
    }

    private static PostgresServer start() throws IOException {
        Path data = Path.of(run("mktemp", "-d", "/tmp/chitieu-postgres-XXXXXX").strip());
        Path secret = data.resolveSibling(data.getFileName() + ".secret");
        Files.writeString(secret, PASSWORD + "\n");
        try {
            String folder = data.toString();
            run(
                    program("initdb"),
                    "-D",
                    folder,
                    "-U",
                    USER,
                    "-A",
                    "scram-sha-256",
                    "--pwfile",
                    secret.toString(),
                    "-E",
                    "UTF8",
                    "--locale=C.UTF-8",
                    "--no-sync");
            PostgresServer server = new PostgresServer(data, freePort());
            Runtime.getRuntime().addShutdownHook(new Thread(server::end));
            String options = "-p " + server.port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder
                    + " -c fsync=off -c max_connections=300";
            run(program("pg_ctl"), "-D", folder, "-l", folder + "/log", "-w", "-o", options, "start");
            return server;
        } finally {
            Files.delete(secret);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String program(String name) {
        return PROGRAMS.orElseThrow().resolve(name).toString();
    }

    /** Runs a program; as root as the user of Debian's package, since the server refuses to run as root. */
    private static String run(String... command) throws IOException {
        List<String> all = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            all.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        all.addAll(Arrays.asList(command));
        Path said = Files.createTempFile("postgres", ".log");
        try {
            // Into a file: what pg_ctl starts keeps its output open.
            Process process = new ProcessBuilder(all)
                    .directory(Path.of("/tmp").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            int status = process.waitFor();
            String output = Files.readString(said, StandardCharsets.UTF_8);
            if (status != 0) {
                throw new IOException(all + ": " + status + "\n" + output);
            }
            return output;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            Files.delete(said);
        }
    }

    private void end() {
        try {
            run(program("pg_ctl"), "-D", data.toString(), "-m", "immediate", "-w", "stop");
            run("rm", "-r", data.toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The address of a schema, without user and password. */
    public String url(String schema) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?currentSchema=" + schema;
    }

    /** User and password as the environment of a process names them. */
    public static Map<String, String> environment() {
        return Map.of(DatabaseAddress.USER, USER, DatabaseAddress.PASSWORD, PASSWORD);
    }

    /** The address of a new schema for the library of a folder. */
    public DatabaseAddress address(Path home) {
        return DatabaseAddress.of(home, schema(), environment());
    }

    /** The URL of a new schema. */
    public String schema() {
        String schema = "s" + SCHEMAS.incrementAndGet();
        execute("create schema " + schema);
        return url(schema);
    }

    /** Runs statements as the owner of the server. */
    public void execute(String... statements) {
        try (Connection connection = DriverManager.getConnection(url("public"), USER, PASSWORD);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String each : statements) {
                statement.execute(each);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
