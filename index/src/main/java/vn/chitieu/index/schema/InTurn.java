package vn.chitieu.index.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.lucene.document.Document;

/**
 * Maps a clause when it is its turn, so that its words are in the processor's cache while they are indexed. Not
 * thread-safe.
 */
final class InTurn implements Iterator<Document> {

    private final Queue<Document> ready = new ArrayDeque<>();
    private final Iterator<Around> clauses;
    private final Mapping mapping;
    private int mapped = 1;

    /** Makes the Lucene documents of a clause, of which the first has this place. */
    @FunctionalInterface
    interface Mapping {
        Iterable<Document> of(Around clause, int place) throws IOException;
    }

    InTurn(Document first, Iterator<Around> clauses, Mapping mapping) {
        ready.add(first);
        this.clauses = clauses;
        this.mapping = mapping;
    }

    @Override
    public boolean hasNext() {
        return !ready.isEmpty() || clauses.hasNext();
    }

    @Override
    public Document next() {
        if (ready.isEmpty()) {
            map(clauses.next());
        }
        Document next = ready.poll();
        if (next == null) {
            throw new NoSuchElementException();
        }
        return next;
    }

    private void map(Around clause) {
        try {
            for (Document document : mapping.of(clause, mapped)) {
                ready.add(document);
                mapped++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a clause in memory cannot be written", e);
        }
    }
}
