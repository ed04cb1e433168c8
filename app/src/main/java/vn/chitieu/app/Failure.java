package vn.chitieu.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.jspecify.annotations.Nullable;

/**
 * Why an input gave no result.
 *
 * @param subject the input as the user would name it
 * @param code such as {@code APP-001} or {@code READ-003}; also the key of the message
 * @param detail what the message has to name, or the reason in the words of the system
 */
record Failure(String subject, String code, String detail) {

    /** There is no such file or folder. */
    static final String MISSING = "APP-001";
    /** The file or folder is there, but cannot be read. */
    static final String UNREADABLE = "APP-002";
    /** The folder holds no document. */
    static final String NO_DOCUMENT = "APP-003";
    /** The output cannot be written. */
    static final String UNWRITABLE = "APP-004";
    /** Another input writes the same output. */
    static final String SAME_OUTPUT = "APP-005";
    /** The output would overwrite an input. */
    static final String OVERWRITES_INPUT = "APP-006";
    /** No process can be started to read documents in. */
    static final String NO_PROCESS = "APP-007";
    /** The extractor failed in a way that it should not. */
    static final String DEFECT = "APP-009";

    /** The library cannot be opened or read. */
    static final String LIBRARY = "APP-020";

    /** An input that could not be read. */
    static Failure unreadable(String subject, IOException cause) {
        return new Failure(subject, cause instanceof NoSuchFileException ? MISSING : UNREADABLE, reason(cause));
    }

    /** The line for a person: input, code, what happened. */
    String line(Messages messages) {
        String text = messages.has(code) ? messages.text(code, detail) : detail;
        return messages.text("failure", subject, code, text);
    }

    /** The reason without the file name that the message names already. */
    static String reason(Throwable cause) {
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
