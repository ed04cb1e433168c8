package vn.chitieu.app.web;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chitieu.app.job.Job;
import vn.chitieu.app.job.LoadJobs;

/**
 * Pushes what happens to jobs (Server-Sent Events). Each event is the whole state of a job, so that whoever connects again
 * has missed nothing. A thread a listener, so that a slow one holds up nobody; thread-safe.
 */
public final class JobStreams {

    /** Name of the events. */
    public static final String EVENT = "job";

    private static final String TYPE = "text/event-stream";
    private static final Logger LOG = LoggerFactory.getLogger(JobStreams.class);
    private static final int MOST = 200;
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final long APART_MILLIS = 250;

    private final LoadJobs jobs;
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(0, MOST, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                Thread thread = new Thread(task, "job events");
                thread.setDaemon(true);
                return thread;
            });

    public JobStreams(LoadJobs jobs) {
        this.jobs = jobs;
    }

    /**
     * Answers a request by pushing a job until it has ended or nobody listens any more.
     *
     * @param data what an event says, written as JSON
     * @throws HttpResponseException if the request asks for no events, or too many listen already
     */
    public void push(Context context, long job, Function<Job, Object> data) {
        @Nullable String accepted = context.header(Header.ACCEPT);
        if (accepted == null || !accepted.contains(TYPE)) {
            throw new HttpResponseException(HttpStatus.NOT_ACCEPTABLE.getCode(), "Accept: " + TYPE + " is needed");
        }
        if (threads.getActiveCount() >= MOST) {
            throw new HttpResponseException(HttpStatus.SERVICE_UNAVAILABLE.getCode(), "too many listeners");
        }
        new SseHandler(client -> start(client, job, data)).handle(context);
    }

    private void start(SseClient client, long job, Function<Job, Object> data) {
        client.keepAlive();
        try {
            threads.execute(() -> run(client, job, data));
        } catch (RejectedExecutionException e) {
            // It connects again after a while.
            client.close();
        }
    }

    private void run(SseClient client, long id, Function<Job, Object> data) {
        try {
            long seen = -1;
            while (!client.terminated()) {
                long version = jobs.await(id, seen, SILENCE);
                if (version == seen) {
                    // Shows that both ends are there.
                    client.sendComment("waiting");
                    continue;
                }
                seen = version;
                Optional<Job> job = jobs.find(id);
                if (job.isEmpty()) {
                    return;
                }
                client.sendEvent(EVENT, data.apply(job.get()));
                if (job.get().state().ended()) {
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(APART_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // The boundary of a thread: the listener connects again.
            LOG.debug("job {}", id, e);
        } finally {
            client.close();
        }
    }
}
