package vn.chitieu.extractor.read.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.read.ReadLimits;
import vn.chitieu.extractor.read.UnreadableDocumentException;

/** The formats of office documents, told by what is in a file. */
enum OfficeFormat {
    DOCX,
    XLSX,
    ODT,
    ODS,
    DOC,
    XLS,
    RTF,
    /** A document with a password, which hides its format. */
    ENCRYPTED,
    /** A ZIP or OLE2 file that is known, but not read. */
    OTHER,
    /** A ZIP file that is no document itself. */
    ARCHIVE,
    /** An OLE2 file whose directory cannot be read. */
    DAMAGED,
    /** No office document. */
    NONE;

    static final String CONTENT_TYPES = "[Content_Types].xml";

    private static final int HEAD = 512;

    private static boolean isOle2(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, 8), StandardCharsets.ISO_8859_1);
        return head.equals("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1");
    }

    /** The format of a content. */
    static OfficeFormat of(byte[] content) {
        if (ZipParts.begins(content)) {
            return ofZip(ZipParts.of(content, ReadLimits.DEFAULT));
        }
        if (isOle2(content)) {
            return ofStreams(streams(content));
        }
        String head = new String(content, 0, Math.min(content.length, 8), StandardCharsets.ISO_8859_1);
        return head.startsWith("{\\rtf") ? RTF : NONE;
    }

    private static OfficeFormat ofZip(ZipParts parts) {
        byte[] mimetype = parts.small("mimetype", HEAD);
        if (mimetype != null) {
            OfficeFormat format = ofMediaType(new String(mimetype, StandardCharsets.US_ASCII).strip());
            if (format != OTHER || !parts.has("content.xml")) {
                return format;
            }
        }
        if (parts.has(CONTENT_TYPES)) {
            return ofMainPart(parts);
        }
        if (parts.has("word/document.xml")) {
            return DOCX;
        }
        return parts.has("xl/workbook.xml") ? XLSX : ARCHIVE;
    }

    private static OfficeFormat ofMediaType(String type) {
        return switch (type) {
            case "application/vnd.oasis.opendocument.text",
                    "application/vnd.oasis.opendocument.text-template",
                    "application/vnd.oasis.opendocument.text-master" -> ODT;
            case "application/vnd.oasis.opendocument.spreadsheet",
                    "application/vnd.oasis.opendocument.spreadsheet-template" -> ODS;
            default -> OTHER;
        };
    }

    private static OfficeFormat ofMainPart(ZipParts parts) {
        try {
            PackageTypes types = PackageTypes.of(parts);
            if (types.document() != null) {
                return DOCX;
            }
            if (types.workbook() != null) {
                return XLSX;
            }
            return types.whole() || types.other() ? OTHER : ofNames(parts);
        } catch (UnreadableDocumentException e) {
            return ofNames(parts);
        }
    }

    private static OfficeFormat ofNames(ZipParts parts) {
        return parts.has("word/document.xml") ? DOCX : parts.has("xl/workbook.xml") ? XLSX : OTHER;
    }

    private static OfficeFormat ofStreams(@Nullable Set<String> streams) {
        if (streams == null) {
            return DAMAGED;
        }
        if (streams.contains("encryptedpackage") || streams.contains("encryptedsummary")) {
            return ENCRYPTED;
        }
        if (streams.contains("worddocument")) {
            return DOC;
        }
        return streams.contains("workbook") || streams.contains("book") ? XLS : OTHER;
    }

    /** Names in the root of an OLE2 file in small letters, or null where it cannot be read. */
    private static @Nullable Set<String> streams(byte[] content) {
        Set<String> names = new TreeSet<>();
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            for (Entry entry : files.getRoot()) {
                names.add(entry.getName().toLowerCase(Locale.ROOT));
            }
            return names;
        } catch (IOException e) {
            return null;
        } catch (RuntimeException e) {
            // POI throws many kinds of them on damaged directories.
            return null;
        }
    }
}
