package vn.chitieu.app;

import java.io.IOException;
import java.nio.file.Path;
import vn.chitieu.app.answer.RefusedQuery;
import vn.chitieu.app.batch.Failure;
import vn.chitieu.app.batch.OutputLostException;
import vn.chitieu.app.language.Messages;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.query.QueryException;

/** Opens the library for one command and says what went wrong. */
final class LibrarySession {

    /** What a command asks of the index; gives the exit status. */
    @FunctionalInterface
    interface Question {
        int ask(ClauseIndex index) throws IOException, QueryException;
    }

    private static final String BROKEN_PIPE = "Broken pipe";

    private final Messages messages;
    private final Console console;
    private final OpenLibrary.Start start;

    LibrarySession(Messages messages, Console console, OpenLibrary.Start start) {
        this.messages = messages;
        this.console = console;
        this.start = start;
    }

    /**
     * Asks the index of the library in the folder.
     *
     * @param query what the question has in the language of queries; empty where it has nothing
     */
    int run(Path home, String query, Question question) {
        try (OpenLibrary library = start.open(home, false)) {
            return question.ask(library.index());
        } catch (QueryException e) {
            console.err()
                    .print(new QueryRefusal(messages, new RefusedQuery(query, e))
                            .text(console.screen().width()));
            return Chitieu.USAGE;
        } catch (OutputLostException e) {
            // That the reader of a pipe has gone away is no fault worth a message; a full disk is.
            if (!BROKEN_PIPE.equals(e.getMessage())) {
                console.err().println(new Failure("-", Failure.UNWRITABLE, Failure.reason(e)).line(messages));
            }
            return Chitieu.FAILED;
        } catch (IOException e) {
            console.err().println(Failure.ofLibrary(home, e).line(messages));
            return Chitieu.FAILED;
        }
    }

    /**
     * Says on standard error that there are more hits than were written.
     *
     * @param written number of hits that were written
     * @param rest number of hits that were not
     */
    static void tellOfCut(Messages messages, Console console, int written, long rest) {
        if (rest > 0) {
            console.err().println(messages.text("search.cut", written, written + rest));
        }
    }
}
