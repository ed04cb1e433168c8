package vn.chitieu.spark.task;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/** The documents of a web archive: answers of servers with status 200, and resources. For one thread. */
final class WarcDocuments implements AutoCloseable {

    private static final int OK = 200;
    private static final int MAX_NAME = 100;

    private final WarcReader reader;
    private int records;

    private WarcDocuments(WarcReader reader) {
        this.reader = reader;
    }

    /**
     * A document.
     *
     * @param member what it is called in the archive: the number of its record, from 1, and its name
     * @param name the last part of its address
     */
    record Document(String member, String name, WarcRecord record) {

        /** The bytes as the server meant them; they can be read until the next document is asked for. */
        InputStream open() throws DocumentLostException {
            try {
                return record instanceof WarcResponse response
                        ? response.http().bodyDecoded().stream()
                        : record.body().stream();
            } catch (IOException | IllegalArgumentException e) {
                // The library's word for headers that mean nothing.
                throw new DocumentLostException(new IOException(e));
            }
        }
    }

    static WarcDocuments open(InputStream in) throws DocumentLostException {
        try {
            return new WarcDocuments(new WarcReader(in));
        } catch (IOException | IllegalArgumentException e) {
            throw new DocumentLostException(new IOException("no web archive: " + e.getMessage(), e));
        }
    }

    /**
     * The next document; none at the end.
     *
     * @throws DocumentLostException if the archive is damaged here
     */
    Optional<Document> next() throws DocumentLostException {
        try {
            for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                records++;
                Optional<String> address = address(next.get());
                if (address.isPresent()) {
                    String name = name(address.get());
                    String member = String.format(Locale.ROOT, "%06d-%s", records, name);
                    return Optional.of(new Document(member, name, next.get()));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new DocumentLostException(new IOException("damaged after record " + records + ": " + e, e));
        }
        if (records == 0) {
            throw new DocumentLostException(new IOException("no web archive: it has no record"));
        }
        return Optional.empty();
    }

    /** Address of a record that holds a document. */
    private static Optional<String> address(WarcRecord record) throws IOException {
        if (record instanceof WarcResource resource) {
            return Optional.of(resource.target());
        }
        try {
            boolean answer = record instanceof WarcResponse response
                    && response.contentType().base().toString().equals("application/http")
                    && response.http().status() == OK;
            return answer ? Optional.of(((WarcResponse) record).target()) : Optional.empty();
        } catch (ParsingException e) {
            // What a server said that is no HTTP is no document.
            return Optional.empty();
        }
    }

    /** A name that a file may have, of the path of an address. */
    private static String name(String address) {
        String path =
                address.replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*", "").split("[?#]", 2)[0];
        String last = path.substring(path.lastIndexOf('/') + 1).replaceAll("[\\p{Cntrl}\\\\:*?\"<>|]", "_");
        String name = last.isBlank() || last.startsWith(".") ? "index.html" : last;
        return name.length() <= MAX_NAME ? name : name.substring(name.length() - MAX_NAME);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
