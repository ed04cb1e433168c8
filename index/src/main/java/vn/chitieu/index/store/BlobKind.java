package vn.chitieu.index.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The kinds of files that a library stores: how each is called and written. Names are of the content before it is compressed. */
public enum BlobKind {
    ORIGINALS("", false),
    EXTRACTIONS(".json.gz", true);

    private static final int DIGEST_LENGTH = 64;
    private static final int BUFFER = 1 << 15;

    private final String ending;
    private final boolean compressed;

    BlobKind(String ending, boolean compressed) {
        this.ending = ending;
        this.compressed = compressed;
    }

    /** Folder of the files, below the place of the library. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Place of a file below that of the library, with slashes; also how messages name it. */
    public String name(String sha256) {
        return folder() + "/" + sha256.substring(0, 2) + "/" + file(sha256);
    }

    String file(String sha256) {
        return sha256 + ending;
    }

    /** Whether a file's name, without its folders, is that of one of this kind. */
    public boolean isFile(String name) {
        return name.length() == DIGEST_LENGTH + ending.length() && name.endsWith(ending);
    }

    /** The digest that the name of a file begins with. */
    public String digest(String name) {
        return name.substring(0, DIGEST_LENGTH);
    }

    /** Writes content in the form of its kind; gives its digest. The stream stays open. */
    public String write(BlobStore.Content content, OutputStream out) throws IOException {
        MessageDigest digest = BlobStore.sha256();
        if (compressed) {
            GZIPOutputStream zip = new GZIPOutputStream(out, BUFFER);
            content.writeTo(new DigestOutputStream(zip, digest));
            zip.finish();
        } else {
            content.writeTo(new DigestOutputStream(out, digest));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The content of what is stored. */
    InputStream content(InputStream stored) throws IOException {
        if (!compressed) {
            return stored;
        }
        try {
            return new GZIPInputStream(stored, BUFFER);
        } catch (IOException e) {
            stored.close();
            throw e;
        }
    }
}
