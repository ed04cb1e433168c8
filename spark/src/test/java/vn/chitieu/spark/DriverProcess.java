package vn.chitieu.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

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
     * Starts a driver.
     *
     * @param home a folder for what the cluster needs of an installed Spark, and for the log
     */
    static DriverProcess start(String master, Path home, Object... arguments) throws IOException {
        Files.createDirectories(home.resolve("jars"));
        Path log = Files.createTempFile(home, "driver-", ".log");
        String classPath = Path.of("").toAbsolutePath().resolve(System.getProperty("java.class.path")).toString();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        command.addAll(List.of(
                System.getProperty("chitieu.spark.java.options").strip().split("\\s+")));
        command.addAll(List.of(
                "-Dspark.master=" + master,
                "-Dspark.ui.enabled=false",
                "-Dspark.executor.memory=512m",
                "-Dspark.executor.extraClassPath=" + classPath,
                "-cp",
                classPath,
                ChitieuSpark.class.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("LC_ALL", "en_US.UTF-8");
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

    /** Ends an executor at once, as the machine below it would. */
    void killAnExecutor() {
        // The processes of a local cluster are executors; those that read documents are started by these.
        Optional<ProcessHandle> executor = process.children().findFirst();
        executor.orElseThrow(() -> new IllegalStateException("there is no executor")).destroyForcibly();
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
