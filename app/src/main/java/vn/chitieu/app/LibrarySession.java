package vn.chitieu.app;

import java.io.IOException;
import java.nio.file.Path;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.query.QueryException;

/** Opens the library for one command and says what went wrong. */
final class LibrarySession {

    /** What a command asks of the index; gives the exit status. */
    @FunctionalInterface
    interface Question {
        int ask(ClauseIndex index) throws IOException, QueryException;
    }

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
                    .print(new QueryRefusal(messages, query, e)
                            .text(console.screen().width()));
            return Chitieu.USAGE;
        } catch (IOException e) {
            Failure failure = new Failure(home.toString(), Failure.LIBRARY, Failure.reason(e));
            console.err().println(failure.line(messages));
            return Chitieu.FAILED;
        }
    }

    /** Says on standard error that there are more hits than were written. */
    static void tellOfCut(Messages messages, Console console, FoundHits found) {
        long rest =
                found.result().total() - found.request().offset() - found.hits().size();
        if (rest > 0) {
            console.err()
                    .println(messages.text(
                            "search.cut", found.hits().size(), found.result().total()));
        }
    }
}
