package vn.chitieu.extractor.read.office;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.UnreadableDocumentException;

/** What the manifest of an OpenDocument file says. */
final class OdfManifest {

    static final String CONTENT = "content.xml";

    private OdfManifest() {}

    /** Throws if the document has no content or a password. */
    static void check(ZipParts zip) throws UnreadableDocumentException {
        boolean[] encrypted = new boolean[1];
        XmlPart.parseIfThere(zip, "META-INF/manifest.xml", new DefaultHandler() {
            @Override
            public void startElement(String uri, String local, String qualified, Attributes attributes)
                    throws StopParsing {
                if (local.equals("encryption-data")) {
                    encrypted[0] = true;
                    throw new StopParsing();
                }
            }
        });
        if (encrypted[0] || zip.has("encrypted-package")) {
            throw ReadCode.ENCRYPTED.unreadable("the document can only be opened with its password");
        }
        if (!zip.has(CONTENT)) {
            throw ReadCode.CORRUPT.unreadable("the file is an OpenDocument file without its content");
        }
    }
}
