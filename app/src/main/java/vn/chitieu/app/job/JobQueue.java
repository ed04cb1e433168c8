package vn.chitieu.app.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What waits to be loaded. Jobs take turns, so that a small one does not wait for the end of a large one. Thread-safe. */
final class JobQueue {

    /** Jobs in the order of their turns. */
    private final Map<Long, Deque<Work>> jobs = new LinkedHashMap<>();

    private boolean closed;

    synchronized void add(Work work) {
        jobs.computeIfAbsent(work.job(), job -> new ArrayDeque<>()).add(work);
        notify();
    }

    /** What an archive holds comes next in its job, so that few archives are unpacked at a time. */
    synchronized void addFirst(List<Work> works) {
        for (int i = works.size() - 1; i >= 0; i--) {
            jobs.computeIfAbsent(works.get(i).job(), job -> new ArrayDeque<>()).addFirst(works.get(i));
        }
        notifyAll();
    }

    /** Waits for the next; null when the queue is closed. */
    synchronized @Nullable Work take() throws InterruptedException {
        while (jobs.isEmpty() && !closed) {
            wait();
        }
        if (closed) {
            return null;
        }
        Map.Entry<Long, Deque<Work>> turn = jobs.entrySet().iterator().next();
        Work work = turn.getValue().remove();
        jobs.remove(turn.getKey());
        if (!turn.getValue().isEmpty()) {
            jobs.put(turn.getKey(), turn.getValue());
        }
        return work;
    }

    /** Takes out all of a job. */
    synchronized List<Work> drop(long job) {
        @Nullable Deque<Work> dropped = jobs.remove(job);
        return dropped == null ? List.of() : List.copyOf(dropped);
    }

    /** Ends all waiting; what is in the queue stays where it is noted. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
