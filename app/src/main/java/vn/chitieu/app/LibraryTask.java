package vn.chitieu.app;

import java.io.IOException;
import java.nio.file.Path;
import vn.chitieu.app.batch.Failure;
import vn.chitieu.app.language.Messages;
import vn.chitieu.app.state.Database;
import vn.chitieu.app.store.OpenedLibrary;
import vn.chitieu.index.store.Finding;
import vn.chitieu.index.store.Library;
import vn.chitieu.index.store.LibrarySettings;

/** Opens a library for one command that changes or checks it, and says what was mended and what went wrong. */
final class LibraryTask {

    /** What a command does with the library; gives the exit status. */
    @FunctionalInterface
    interface Work {
        int with(Library library) throws IOException, InterruptedException;
    }

    /** Something that may fail for the library's sake; gives the exit status. */
    @FunctionalInterface
    interface Step {
        int run() throws IOException, InterruptedException;
    }

    private final Messages messages;
    private final Console console;
    private final LibrarySettings settings;

    LibraryTask(Messages messages, Console console, LibrarySettings settings) {
        this.messages = messages;
        this.console = console;
        this.settings = settings;
    }

    /** Does the work with the library of a folder, which is made where it is not there. */
    int run(Path home, Work work) throws InterruptedException {
        return told(home, () -> {
            try (Library library = Library.open(home, settings)) {
                library.mended().forEach(this::tell);
                return work.with(library);
            }
        });
    }

    /** Does the work with the library of a place, which is made where it is not there. */
    int run(LibraryPlace place, Work work) throws InterruptedException {
        if (!place.shared(messages)) {
            return run(place.home(), work);
        }
        return told(place.home(), () -> {
            try (Database database = Database.open(place.database(messages));
                    OpenedLibrary opened = place.open(database, messages)) {
                return work.with(opened.library());
            }
        });
    }

    /** Does a step; what goes wrong with the library is said on standard error. */
    int told(Path home, Step step) throws InterruptedException {
        try {
            return step.run();
        } catch (IOException e) {
            console.err().println(Failure.ofLibrary(home, e).line(messages));
            return Chitieu.FAILED;
        }
    }

    /** Says on standard error what was found. */
    void tell(Finding finding) {
        console.err().println(new Failure(finding.subject(), finding.code().code(), finding.detail()).line(messages));
    }
}
