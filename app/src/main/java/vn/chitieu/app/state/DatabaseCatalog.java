package vn.chitieu.app.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import vn.chitieu.index.store.SharedCatalog;

/** The catalog of a shared library in a database on a server. Thread-safe. */
public final class DatabaseCatalog implements SharedCatalog {

    private static final String TURN = "library";
    private static final String DOCUMENT = "library document ";
    private static final String AFTER =
            "select seq, line from library_entry where seq > :seq order by seq" + " limit 2000";

    private final Database database;
    private final Processes processes;

    /** @param processes of the same database; what one of them that lives no more did not write is written by another */
    public DatabaseCatalog(Database database, Processes processes) {
        this.database = database;
        this.processes = processes;
    }

    /** Something that the server may refuse. */
    @FunctionalInterface
    private interface Statements<T> {
        T run() throws IOException;
    }

    private static <T> T told(Statements<T> statements) throws IOException {
        try {
            return statements.run();
        } catch (JdbiException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IOException("database: " + cause.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause());
        }
    }

    @Override
    public List<Entry> after(long seq) throws IOException {
        return told(() -> database.jdbi().withHandle(handle -> after(handle, seq)));
    }

    private static List<Entry> after(Handle handle, long seq) {
        return handle.createQuery(AFTER)
                .bind("seq", seq)
                .map((row, context) -> new Entry(row.getLong("seq"), row.getString("line")))
                .list();
    }

    @Override
    public <T> T alone(Work<T> work) throws IOException {
        return told(() -> database.alone(
                TURN,
                handle -> work.in(new Turn() {
                    @Override
                    public List<Entry> after(long seq) {
                        return DatabaseCatalog.after(handle, seq);
                    }

                    @Override
                    public void append(Entry entry, Set<String> changed) {
                        handle.execute(
                                "insert into library_entry (seq, line) values (?, ?)", entry.seq(), entry.line());
                        change(handle, changed, entry.seq());
                    }
                })));
    }

    private void change(Handle handle, Set<String> documents, long seq) {
        PreparedBatch batch = handle.prepareBatch("insert into library_change (document, seq, holder)"
                + " values (:document, :seq, :holder) on conflict (document)"
                + " do update set seq = excluded.seq, holder = excluded.holder");
        for (String document : documents) {
            batch.bind("document", document)
                    .bind("seq", seq)
                    .bind("holder", processes.own())
                    .add();
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    @Override
    public List<String> pending() throws IOException {
        return told(() -> database.jdbi().inTransaction(handle -> {
            handle.createUpdate("update library_change set holder = :own where " + processes.free("holder"))
                    .bind("own", processes.own())
                    .execute();
            return handle.createQuery("select document from library_change where holder = :own order by document")
                    .bind("own", processes.own())
                    .mapTo(String.class)
                    .list();
        }));
    }

    @Override
    public long write(String document, Write write) throws IOException {
        return told(() -> database.alone(DOCUMENT + document, handle -> {
            long seq = handle.createQuery("select seq from library_change where document = :document")
                    .bind("document", document)
                    .mapTo(Long.class)
                    .findOne()
                    .orElse(0L);
            if (seq > 0) {
                write.run();
            }
            return seq;
        }));
    }

    @Override
    public void applied(Map<String, Long> written) throws IOException {
        told(() -> {
            database.jdbi().useTransaction(handle -> {
                PreparedBatch batch =
                        handle.prepareBatch("delete from library_change where document = :document and seq <= :seq");
                written.forEach((document, seq) ->
                        batch.bind("document", document).bind("seq", seq).add());
                if (batch.size() > 0) {
                    batch.execute();
                }
            });
            return written;
        });
    }

    @Override
    public void again(Set<String> documents) throws IOException {
        told(() -> database.alone(TURN, handle -> {
            long last = handle.createQuery("select coalesce(max(seq), 0) from library_entry")
                    .mapTo(Long.class)
                    .one();
            change(handle, documents, last);
            return last;
        }));
    }
}
