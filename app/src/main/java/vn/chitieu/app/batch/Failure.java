package vn.chitieu.app.batch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.language.Messages;
import vn.chitieu.app.state.DatabaseException;
import vn.chitieu.extractor.nlp.InstalledModelsException;
import vn.chitieu.index.store.LibraryException;

/**
 * Why an input gave no result.
 *
 * @param subject the input as the user would name it
 * @param code such as {@code APP-001} or {@code READ-003}; also the key of the message
 * @param detail what the message has to name, or the reason in the words of the system
 */
public record Failure(String subject, String code, String detail) {

    /** There is no such file or folder. */
    public static final String MISSING = "APP-001";
    /** The file or folder is there, but cannot be read. */
    public static final String UNREADABLE = "APP-002";
    /** The folder holds no document. */
    public static final String NO_DOCUMENT = "APP-003";
    /** The output cannot be written. */
    public static final String UNWRITABLE = "APP-004";
    /** Another input writes the same output. */
    public static final String SAME_OUTPUT = "APP-005";
    /** The output would overwrite an input. */
    public static final String OVERWRITES_INPUT = "APP-006";
    /** No process can be started to read documents in. */
    public static final String NO_PROCESS = "APP-007";
    /** The extractor failed in a way that it should not. */
    public static final String DEFECT = "APP-009";

    /** The library cannot be opened or read. */
    public static final String LIBRARY = "APP-020";
    /** The database of what people added is damaged. */
    public static final String DATABASE = "APP-021";
    /** The database of what people added cannot be reached or opened. */
    public static final String DATABASE_CLOSED = "APP-022";

    /** Installed models are damaged. */
    public static final String MODELS_DAMAGED = "APP-050";
    /** Another process changes the installed models. */
    public static final String MODELS_BUSY = "APP-051";
    /** There are no models to go back to. */
    public static final String NO_MODELS_BEFORE = "APP-052";

    /** Installed models that cannot be used or changed. */
    public static Failure ofModels(InstalledModelsException cause) {
        String code =
                switch (cause.problem()) {
                    case DAMAGED -> MODELS_DAMAGED;
                    case BUSY -> MODELS_BUSY;
                    case NOTHING_BEFORE -> NO_MODELS_BEFORE;
                };
        return new Failure(cause.subject(), code, reason(cause));
    }

    /** An input that could not be read. */
    public static Failure unreadable(String subject, IOException cause) {
        return new Failure(subject, cause instanceof NoSuchFileException ? MISSING : UNREADABLE, reason(cause));
    }

    /** A library that cannot do what it was asked for. */
    public static Failure ofLibrary(Path home, IOException cause) {
        if (cause instanceof DatabaseException) {
            return new Failure(home.toString(), DATABASE_CLOSED, reason(cause));
        }
        return cause instanceof LibraryException library
                ? new Failure(home.toString(), library.code().code(), library.detail())
                : new Failure(home.toString(), LIBRARY, reason(cause));
    }

    /** The line for a person: input, code, what happened. */
    public String line(Messages messages) {
        String text = messages.has(code) ? messages.text(code, detail) : detail;
        return messages.text("failure", subject, code, text);
    }

    /** The reason without the file name that the message names already. */
    public static String reason(Throwable cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof NotDirectoryException) {
            return "not a directory";
        }
        @Nullable String reason = cause instanceof FileSystemException system ? system.getReason() : cause.getMessage();
        return reason == null ? cause.getClass().getSimpleName() : reason;
    }
}
