package vn.chitieu.extractor.read.office;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.utils.XMLReaderUtils;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.UnreadableDocumentException;

/** Parses the XML of a part as events; no external entity or DTD is ever fetched. */
final class XmlPart {

    /** How the parsing of a part ended; the problem of a damaged one in words. */
    record Ending(boolean whole, String problem) {

        static final Ending WHOLE = new Ending(true, "");
    }

    private XmlPart() {}

    /**
     * Parses a part up to its end, to where it is damaged, or to where the handler throws {@link StopParsing}.
     *
     * @throws UnreadableDocumentException if it inflates beyond the limits
     */
    static Ending parse(ZipParts parts, String name, DefaultHandler handler) throws UnreadableDocumentException {
        if (parts.isEncrypted(name)) {
            throw ReadCode.ENCRYPTED.unreadable("the part " + name + " is locked with a password");
        }
        try (InputStream in = parts.open(name)) {
            XMLReaderUtils.parseSAX(in, handler, new ParseContext());
            return Ending.WHOLE;
        } catch (StopParsing e) {
            return Ending.WHOLE;
        } catch (PartTooLargeException e) {
            throw ReadCode.TOO_LARGE.unreadable(String.valueOf(e.getMessage()));
        } catch (SAXException e) {
            return ended(e);
        } catch (IOException | TikaException e) {
            return new Ending(false, String.valueOf(e.getMessage()));
        }
    }

    private static Ending ended(SAXException e) {
        return e.getException() instanceof StopParsing
                ? Ending.WHOLE
                : new Ending(false, String.valueOf(e.getMessage()));
    }

    /**
     * Parses a part that the document can do without; a missing or damaged one is left where it is.
     *
     * @throws UnreadableDocumentException if it inflates beyond the limits
     */
    static void parseIfThere(ZipParts parts, String name, DefaultHandler handler) throws UnreadableDocumentException {
        if (parts.has(name)) {
            parse(parts, name, handler);
        }
    }
}
