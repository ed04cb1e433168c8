package vn.chitieu.extractor.read.pdf;

/** Names what went wrong, for a message. */
final class Cause {

    private static final int LONGEST = 200;

    private Cause() {}

    static String of(Throwable cause) {
        String message = cause.getMessage();
        String name = cause.getClass().getSimpleName();
        if (message == null || message.isBlank()) {
            return name;
        }
        String line = message.replaceAll("\\p{Cntrl}", " ");
        return name + ": " + line.substring(0, Math.min(line.length(), LONGEST));
    }
}
