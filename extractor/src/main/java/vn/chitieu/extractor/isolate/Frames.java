package vn.chitieu.extractor.isolate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import vn.chitieu.extractor.read.ReadLimits;
import vn.chitieu.extractor.read.page.PictureRequest;

/**
 * What parent and child say to each other over the child's standard streams. The parent sends the limits once, then a
 * request for each document. The child says that it is ready once, then any number of progress frames and one answer
 * for each request. Integers are big-endian, texts UTF-8 behind their length.
 */
final class Frames {

    /** The child waits for requests. */
    static final byte READY = 1;
    /** A step was done: steps done, steps in all, whether it was recognition. */
    static final byte PROGRESS = 2;
    /** The extraction as JSON, in chunks behind their length; a chunk of no byte ends it. */
    static final byte RESULT = 3;
    /** There is none: name of the reason, message. */
    static final byte REFUSED = 4;
    /** The extractor failed in a way that it should not: message. */
    static final byte DEFECT = 5;

    /** The file is an archive: number of members; of each its name, its file, and why it was refused and a message. */
    static final byte ARCHIVE = 6;

    /** A page as drawn: width, height, its words with their places, and the PNG in chunks. */
    static final byte PICTURE = 7;

    /** Kinds of requests. */
    private static final byte EXTRACT = 1;

    private static final byte DRAW = 2;

    /** Longest text of a frame; a child that says more is not to be believed. */
    private static final int MAX_TEXT = 1 << 20;

    private Frames() {}

    /** What a child is asked for. */
    sealed interface Request {

        /** Where the document is. */
        String file();
    }

    /** A document to extract: its name, where it is, and where to unpack it to if it is an archive. */
    record ExtractRequest(String name, String file, String unpacked) implements Request {}

    /** A page to draw. */
    record DrawRequest(String file, PictureRequest picture) implements Request {}

    static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MAX_TEXT) {
            throw new IOException("a text of " + length + " bytes in a frame");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static void writeRequest(DataOutputStream out, Request request) throws IOException {
        if (request instanceof ExtractRequest extract) {
            out.writeByte(EXTRACT);
            writeText(out, extract.name());
            writeText(out, extract.file());
            writeText(out, extract.unpacked());
        } else if (request instanceof DrawRequest draw) {
            out.writeByte(DRAW);
            writeText(out, draw.file());
            out.writeInt(draw.picture().page());
            out.writeInt(draw.picture().side());
        }
        out.flush();
    }

    static Request readRequest(DataInputStream in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case EXTRACT -> new ExtractRequest(readText(in), readText(in), readText(in));
            case DRAW -> new DrawRequest(readText(in), new PictureRequest(in.readInt(), in.readInt()));
            default -> throw new IOException("a request of kind " + kind);
        };
    }

    static void writeLimits(DataOutputStream out, ReadLimits limits) throws IOException {
        out.writeInt(limits.bytes());
        out.writeLong(limits.inflatedBytes());
        out.writeInt(limits.inflation());
        out.writeInt(limits.entries());
        out.writeInt(limits.depth());
        out.writeInt(limits.characters());
        out.writeInt(limits.pages());
        out.writeInt(limits.cells());
        out.writeInt(limits.pixels());
        out.writeInt(limits.ocrSeconds());
        out.flush();
    }

    static ReadLimits readLimits(DataInputStream in) throws IOException {
        return new ReadLimits(
                in.readInt(),
                in.readLong(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt());
    }
}
