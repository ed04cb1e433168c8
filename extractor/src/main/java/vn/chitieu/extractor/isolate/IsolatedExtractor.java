package vn.chitieu.extractor.isolate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import vn.chitieu.extractor.read.ReadListener;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.read.page.PagePicture;
import vn.chitieu.extractor.read.page.PictureRequest;

/**
 * Extracts files that are not trusted, each in a child process with limits of time and memory and without a network. A
 * child that dies costs the document it had; another takes its place at once. Children are reused. Thread-safe: as many
 * threads as there may be children extract at the same time, the others wait.
 */
public final class IsolatedExtractor implements AutoCloseable {

    private final String program;
    private final IsolationSettings settings;
    private final WorkFolder work;
    private final ScheduledExecutorService timer;
    private final Semaphore permits;
    private final Deque<Worker> idle = new ArrayDeque<>();
    private final Set<Worker> all = new HashSet<>();
    private boolean closed;

    /** A child and its folder. */
    private record Worker(ChildProcess child, Path folder) {}

    private IsolatedExtractor(String program, IsolationSettings settings, WorkFolder work) {
        this.program = program;
        this.settings = settings;
        this.work = work;
        this.permits = new Semaphore(settings.children(), true);
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "limits of children");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts the first child.
     *
     * @throws IOException if no process or no folder for temporary files can be had
     */
    public static IsolatedExtractor start(IsolationSettings settings) throws IOException {
        return start(ChildMain.class.getName(), settings);
    }

    /** Starts with children that run another program. */
    static IsolatedExtractor start(String program, IsolationSettings settings) throws IOException {
        IsolatedExtractor extractor = new IsolatedExtractor(program, settings, WorkFolder.create());
        try {
            extractor.idle.add(extractor.worker());
            return extractor;
        } catch (IOException e) {
            extractor.close();
            throw e;
        }
    }

    /**
     * Extracts a file, or unpacks it where it is an archive.
     *
     * @param name file name without folders; only recorded
     * @param listener hears of each step, on the calling thread; what it throws ends the extraction and is passed on
     * @throws UnreadableDocumentException if there is no extraction, be it for the file's sake, for a limit's, or
     *     because the child died
     * @throws IOException if no process can be started
     * @throws InterruptedException while it waits for its turn
     */
    public Answer extract(String name, Path file, ReadListener listener)
            throws UnreadableDocumentException, IOException, InterruptedException {
        Path unpacked = work.reserve();
        return ask(new Frames.ExtractRequest(name, file.toAbsolutePath().toString(), unpacked.toString()), listener);
    }

    /**
     * Draws a page of a PDF document or an image.
     *
     * @throws UnreadableDocumentException if it cannot be drawn, be it for the file's sake, for a limit's, or because the
     *     child died
     * @throws IOException if no process can be started
     * @throws InterruptedException while it waits for its turn
     */
    public PagePicture picture(Path file, PictureRequest request)
            throws UnreadableDocumentException, IOException, InterruptedException {
        Frames.Request draw = new Frames.DrawRequest(file.toAbsolutePath().toString(), request);
        return ((Answer.Picture) ask(draw, ReadListener.NONE)).picture();
    }

    private Answer ask(Frames.Request request, ReadListener listener)
            throws UnreadableDocumentException, IOException, InterruptedException {
        permits.acquire();
        try {
            Worker worker = take();
            try {
                return worker.child().ask(request, listener);
            } finally {
                giveBack(worker);
            }
        } finally {
            permits.release();
        }
    }

    private synchronized Worker take() throws IOException {
        Worker worker = idle.poll();
        return worker == null ? worker() : worker;
    }

    private synchronized Worker worker() throws IOException {
        if (closed) {
            throw new IOException("the extractor is closed");
        }
        Path folder = work.make();
        Worker worker = new Worker(ChildProcess.start(program, settings, folder, timer), folder);
        all.add(worker);
        return worker;
    }

    private synchronized void giveBack(Worker worker) {
        if (worker.child().isFit() && !closed) {
            idle.push(worker);
            return;
        }
        worker.child().end();
        WorkFolder.delete(worker.folder());
        all.remove(worker);
    }

    /** Ends all children; an extraction under way fails. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            idle.forEach(worker -> worker.child().dismiss());
            all.forEach(worker -> worker.child().end());
            all.clear();
            idle.clear();
        }
        timer.shutdownNow();
        work.close();
    }
}
