package vn.chitieu.app.web;

import java.io.IOException;

/** The server cannot listen where it was told to: another program does, or the address is none of this machine's. */
public final class ListenException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String place;

    ListenException(String place, Throwable cause) {
        super(place + ": " + cause.getMessage(), cause);
        this.place = place;
    }

    /** Host and port. */
    public String place() {
        return place;
    }
}
