package vn.chitieu.extractor.isolate;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import vn.chitieu.extractor.model.ExtractionJson;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.ReadListener;
import vn.chitieu.extractor.read.UnreadableDocumentException;

/** The parent's side of a child process. Used by one thread at a time; {@link #kill} by any. */
final class ChildProcess {

    /** What Java exits with on {@code ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    /** A child that has not begun to serve after this many seconds never will. */
    private static final int START_SECONDS = 60;

    /** A process that was killed is gone within this many seconds, or the machine has other troubles. */
    private static final int END_SECONDS = 20;

    private final Process process;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final LogTail log;
    private final IsolationSettings settings;
    private final ScheduledExecutorService timer;
    private boolean ready;
    private int documents;
    private volatile boolean killed;

    private ChildProcess(Process process, IsolationSettings settings, ScheduledExecutorService timer) {
        this.process = process;
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        this.out = new DataOutputStream(process.getOutputStream());
        this.log = LogTail.of(process.getErrorStream());
        this.settings = settings;
        this.timer = timer;
    }

    /**
     * Starts a child; it may be given a document at once and takes it when it is ready.
     *
     * @param program the class whose {@code main} serves
     * @param folder its work folder
     */
    static ChildProcess start(String program, IsolationSettings settings, Path folder, ScheduledExecutorService timer)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(program, settings, folder));
        builder.directory(folder.toFile());
        // The JVM would print what it picked up from these, and take options that are not ours.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        ChildProcess child = new ChildProcess(builder.start(), settings, timer);
        try {
            Frames.writeLimits(child.out, settings.limits());
        } catch (IOException e) {
            child.kill();
            throw new IOException("a child process ended at once: " + child.log.text(), e);
        }
        return child;
    }

    private static List<String> command(String program, IsolationSettings settings, Path folder) throws IOException {
        Path hosts = folder.resolve("hosts");
        Files.write(hosts, new byte[0]);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + settings.heapMebibytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                // What the JVM itself says, as of its end without memory, is no part of an answer.
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData",
                "-XX:ErrorFile=" + folder.resolve("error.log"),
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + folder));
        command.addAll(NoNetwork.options(hosts));
        command.addAll(settings.javaOptions());
        command.addAll(List.of("-cp", ChildClassPath.text(), program));
        Path models = settings.models();
        if (models != null) {
            command.add(models.toAbsolutePath().toString());
        }
        return command;
    }

    /**
     * Asks for a document, an archive or a page.
     *
     * @param listener what it throws ends the child and is passed on
     * @throws UnreadableDocumentException if there is no answer; the child may be dead then, see {@link #isFit}
     */
    Answer ask(Frames.Request request, ReadListener listener) throws UnreadableDocumentException {
        documents++;
        try {
            awaitReady();
            try (Watchdog watchdog = new Watchdog(timer, settings, this::kill)) {
                return ask(request, listener, watchdog);
            }
        } catch (IOException e) {
            kill();
            throw ReadCode.CRASHED.unreadable("the reading process could not be started: " + e + "; " + log.text());
        } catch (RuntimeException e) {
            // The listener wants no more of this document: what the child still says of it must not reach the next.
            kill();
            throw e;
        }
    }

    private Answer ask(Frames.Request request, ReadListener listener, Watchdog watchdog)
            throws UnreadableDocumentException {
        try {
            Frames.writeRequest(out, request);
            return answer(request, listener, watchdog);
        } catch (IOException e) {
            ReadCode ended = watchdog.ended();
            kill();
            if (ended != null) {
                throw ended.unreadable(
                        ended == ReadCode.STALLED
                                ? "no progress in " + settings.stall().toSeconds() + " s"
                                : "not read in " + settings.time().toSeconds() + " s");
            }
            throw died(e);
        }
    }

    private Answer answer(Frames.Request request, ReadListener listener, Watchdog watchdog)
            throws IOException, UnreadableDocumentException {
        while (true) {
            byte kind = in.readByte();
            switch (kind) {
                case Frames.PROGRESS -> {
                    int done = in.readInt();
                    int all = in.readInt();
                    boolean ocr = in.readBoolean();
                    watchdog.progress(ocr);
                    listener.progress(done, all, ocr);
                }
                case Frames.RESULT -> {
                    requested(kind, request instanceof Frames.ExtractRequest);
                    return new Answer.Document(ExtractionJson.read(new ChunkInputStream(in)));
                }
                case Frames.ARCHIVE -> {
                    requested(kind, request instanceof Frames.ExtractRequest);
                    return archive(Path.of(((Frames.ExtractRequest) request).unpacked()));
                }
                case Frames.PICTURE -> {
                    requested(kind, request instanceof Frames.DrawRequest);
                    return new Answer.Picture(PictureFrame.read(in, ((Frames.DrawRequest) request).picture()));
                }
                case Frames.REFUSED -> throw refused(Frames.readText(in), Frames.readText(in));
                case Frames.DEFECT -> {
                    String defect = Frames.readText(in);
                    // What it left behind in its process is not known.
                    kill();
                    throw ReadCode.CRASHED.unreadable(defect);
                }
                default -> throw new IOException("a frame of kind " + kind);
            }
        }
    }

    private static void requested(byte kind, boolean fits) throws IOException {
        if (!fits) {
            throw new IOException("an answer of kind " + kind + " that was not asked for");
        }
    }

    private Answer.Archive archive(Path folder) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > settings.limits().entries()) {
            throw new IOException("an archive of " + count + " members");
        }
        List<Answer.Member> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = Frames.readText(in);
            String file = Frames.readText(in);
            String reason = Frames.readText(in);
            String message = Frames.readText(in);
            members.add(
                    reason.isEmpty()
                            ? new Answer.Member(name, inside(folder, file), null)
                            : new Answer.Member(name, null, refused(reason, message)));
        }
        return new Answer.Archive(folder, members);
    }

    /** A member is read again, so that a child must not be able to name another file. */
    private static Path inside(Path folder, String file) throws IOException {
        Path path = Path.of(file).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("a member outside of its archive's folder: " + file);
        }
        return path;
    }

    private static UnreadableDocumentException refused(String reason, String message) throws IOException {
        try {
            return ReadCode.valueOf(reason).unreadable(message);
        } catch (IllegalArgumentException e) {
            throw new IOException("an unknown reason " + reason, e);
        }
    }

    private void awaitReady() throws IOException {
        if (ready) {
            return;
        }
        var late = timer.schedule(this::kill, START_SECONDS, TimeUnit.SECONDS);
        try {
            byte kind = in.readByte();
            if (kind != Frames.READY) {
                throw new IOException("a frame of kind " + kind + " before the child was ready");
            }
            ready = true;
        } finally {
            late.cancel(false);
        }
    }

    private UnreadableDocumentException died(IOException cause) {
        int exit = exitValue();
        if (exit == OUT_OF_MEMORY) {
            return ReadCode.OUT_OF_MEMORY.unreadable("more than " + settings.heapMebibytes() + " MiB of memory");
        }
        String said = log.text();
        return ReadCode.CRASHED.unreadable(
                "the reading process ended with " + exit + (said.isEmpty() ? " (" + cause + ")" : ": " + said));
    }

    /** What the process ended with, -1 while it has not. */
    private int exitValue() {
        try {
            return process.waitFor(END_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** Whether it may be given another document. */
    boolean isFit() {
        // A process that was killed may live on for a moment.
        return !killed && process.isAlive() && documents < settings.documents();
    }

    /** Ends the process and those that it started, without waiting for their end. */
    void kill() {
        killed = true;
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Ends the process and waits until it has ended, so that nothing writes to its folder any more. */
    void end() {
        kill();
        exitValue();
    }

    /** Lets a process that has nothing to do end by itself, as Java needs to write an archive of its classes. */
    void dismiss() {
        try {
            out.close();
            exitValue();
        } catch (IOException e) {
            // It is gone already.
            kill();
        }
    }
}
