package vn.chitieu.extractor.read.office;

import java.io.IOException;

/** A part of a compressed file inflates beyond the limits. */
final class PartTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    PartTooLargeException(String message) {
        super(message);
    }
}
