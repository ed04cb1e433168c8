package vn.chitieu.spark.task;

import java.io.IOException;

/** The bytes of a document cannot be had. */
final class DocumentLostException extends Exception {

    private static final long serialVersionUID = 1L;

    DocumentLostException(IOException cause) {
        super(cause.toString(), cause);
    }
}
