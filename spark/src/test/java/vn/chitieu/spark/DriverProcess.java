package vn.chitieu.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program as a process of its own, whose executors are processes, too, where the master is a local cluster. */
final class DriverProcess implements AutoCloseable {

    private static final int LONGEST_MINUTES = 15;

    private final Process process;
    private final Path log;

    private DriverProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a driver, whose executors have the class path of the test.
     *
     * @param home a folder for what the cluster needs of an installed Spark, and for the log
     */
    static DriverProcess start(String master, Path home, Object... arguments) throws IOException {
        Files.createDirectories(home.resolve("jars"));
        String classPath = System.getProperty("java.class.path");
        List<String> command = java(classPath);
        command.add(1, "-Dspark.master=" + master);
        command.add(1, "-Dspark.ui.enabled=false");
        command.add(1, "-Dspark.executor.memory=512m");
        command.add(1, "-Dspark.executor.extraClassPath=" + classPath);
        command.add(ChitieuSpark.class.getName());
        return start(home, command, arguments);
    }

    /**
     * Starts a driver by spark-submit.
     *
     * @param home a folder with the JAR files of Spark below {@code jars}
     * @param jar the program
     */
    static DriverProcess submit(String master, Path home, Path jar, Object... arguments) throws IOException {
        List<String> command = java(home.resolve("jars") + "/*");
        command.addAll(List.of(
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                master,
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.executor.memory=512m",
                "--class",
                ChitieuSpark.class.getName(),
                jar.toString()));
        return start(home, command, arguments);
    }

    private static List<String> java(String classPath) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        command.add("-Dchitieu.locale=en");
        command.addAll(
                List.of(System.getProperty("chitieu.spark.java.options").strip().split("\\s+")));
        command.addAll(List.of("-cp", classPath));
        return command;
    }

    private static DriverProcess start(Path home, List<String> command, Object... arguments) throws IOException {
        Path log = Files.createTempFile(home, "driver-", ".log");
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        // As services are started: executors must know Vietnamese names of files all the same.
        builder.environment().put("LC_ALL", "C");
        return new DriverProcess(builder.start(), log);
    }

    /** Waits until the output has so many parts. */
    void awaitParts(Path output, int count) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(LONGEST_MINUTES);
        while (parts(output) < count) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the job ended before it could be disturbed: " + log());
            }
            Thread.sleep(20);
        }
    }

    static int parts(Path output) {
        String[] names = output.resolve("manifest").toFile().list((folder, name) -> name.startsWith("part-"));
        return names == null ? 0 : names.length;
    }

    /** Whether a part of the output names an input. */
    static boolean isDone(Path output, String input) throws IOException {
        try (Stream<Path> parts = Files.list(output.resolve("manifest"))) {
            for (Path part : parts.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .toList()) {
                if (Files.readString(part).contains(input)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Ends an executor at once, as the machine below it would. */
    void killAnExecutor() {
        // The processes of a local cluster are executors; those that read documents are started by these.
        Optional<ProcessHandle> executor = process.children().findFirst();
        executor.orElseThrow(() -> new IllegalStateException("there is no executor"))
                .destroyForcibly();
    }

    /** Ends the driver at once. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits for the end; the exit status. */
    int await() throws InterruptedException {
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the job does not end");
        }
        return process.exitValue();
    }

    /** What the driver said. */
    String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
