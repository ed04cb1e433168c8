package vn.chitieu.app.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.job.UploadBatch;
import vn.chitieu.app.job.UploadName;

/**
 * Takes the files of a {@code multipart/form-data} request as they come, each straight to the disk. Files are the parts
 * {@code file}, or {@code file-N} with the sender's number; {@code text} is a text that was typed or pasted, called after
 * the part {@code title} before it. Other parts are passed over. For one request.
 */
public final class MultipartUpload extends MultiPart.AbstractPartsListener {

    /** Longest name of a document that is taken from a part, in bytes. */
    private static final int LONGEST_TITLE = 4096;

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_HEADERS = 1 << 15;
    /** Parts of one request, some of which are no files. */
    private static final int SPARE_PARTS = 16;

    private static final Pattern FILE = Pattern.compile("file(?:-(\\d{1,9}))?");
    private static final String TITLE = "title";
    private static final String TEXT = "text";

    private final UploadBatch batch;
    private final String untitled;
    private final StringBuilder title = new StringBuilder();
    private Part part = Part.OTHER;
    private @Nullable Throwable failure;

    private enum Part {
        FILE,
        TEXT,
        TITLE,
        OTHER
    }

    /** @param untitled what a text is called that has no title */
    private MultipartUpload(UploadBatch batch, String untitled) {
        this.batch = batch;
        this.untitled = untitled;
    }

    /**
     * Takes all files of a request; those before a failure are in the batch.
     *
     * @param files largest number of files
     * @param untitled what a text is called that has no title
     * @throws BadRequestResponse if the request is no multipart form, or is cut off
     */
    public static void take(Context context, UploadBatch batch, int files, String untitled) throws IOException {
        MultipartUpload upload = new MultipartUpload(batch, untitled);
        MultiPart.Parser parser = new MultiPart.Parser(boundary(context), upload);
        parser.setMaxParts((long) files + SPARE_PARTS);
        parser.setPartHeadersMaxLength(LONGEST_HEADERS);
        InputStream in = context.req().getInputStream();
        byte[] buffer = new byte[BUFFER];
        for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
            parser.parse(Content.Chunk.from(ByteBuffer.wrap(buffer, 0, read), false));
            upload.check();
        }
        parser.parse(Content.Chunk.EOF);
        upload.check();
    }

    /** Reads from a request; that its sender went away is no failure of this server. */
    public static int read(InputStream request, byte[] buffer) {
        try {
            return request.read(buffer);
        } catch (IOException e) {
            throw new BadRequestResponse("cut off");
        }
    }

    private static String boundary(Context context) {
        @Nullable String type = context.req().getContentType();
        @Nullable String boundary = type == null ? null : MultiPart.extractBoundary(type);
        if (boundary == null || boundary.isEmpty()) {
            throw new BadRequestResponse("multipart/form-data with a boundary is needed");
        }
        return boundary;
    }

    private void check() throws IOException {
        if (failure instanceof UncheckedIOException unchecked) {
            throw unchecked.getCause();
        }
        if (failure != null) {
            throw new BadRequestResponse("multipart: " + failure.getMessage());
        }
    }

    @Override
    public void onPartHeaders() {
        @Nullable String name = getName();
        Matcher file = FILE.matcher(name == null ? "" : name);
        if (file.matches()) {
            part = Part.FILE;
            @Nullable String number = file.group(1);
            begin(number == null ? null : Integer.valueOf(number), fileName());
        } else if (TEXT.equals(name)) {
            part = Part.TEXT;
            String called = UploadName.ofText(title.toString());
            begin(null, called.isEmpty() ? untitled : called);
        } else {
            part = TITLE.equals(name) ? Part.TITLE : Part.OTHER;
        }
    }

    private void begin(@Nullable Integer number, String name) {
        try {
            batch.begin(number, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Browsers write a quote in a name as {@code %22}, and line ends alike. */
    private String fileName() {
        @Nullable String name = getFileName();
        return name == null ? "" : name.replace("%22", "\"").replace("%0D", " ").replace("%0A", " ");
    }

    @Override
    public void onPartContent(Content.Chunk chunk) {
        ByteBuffer content = chunk.getByteBuffer();
        try {
            switch (part) {
                case FILE, TEXT -> batch.write(content);
                case TITLE -> addTitle(content);
                case OTHER -> content.position(content.limit());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addTitle(ByteBuffer content) {
        if (title.length() < LONGEST_TITLE) {
            title.append(StandardCharsets.UTF_8.decode(content));
        }
        content.position(content.limit());
    }

    @Override
    public void onPart(String name, String fileName, HttpFields headers) {
        if (part != Part.FILE && part != Part.TEXT) {
            return;
        }
        try {
            // A form without files sends one that has neither a name nor content.
            boolean named = part == Part.FILE && fileName != null && !fileName.isEmpty();
            batch.end(named);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void onFailure(Throwable cause) {
        failure = cause;
    }
}
