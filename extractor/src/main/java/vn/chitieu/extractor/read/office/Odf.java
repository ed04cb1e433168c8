package vn.chitieu.extractor.read.office;

import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** Names of OpenDocument. */
final class Odf {

    static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    static final String FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    static final String SVG = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";
    static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    static final String XML = "http://www.w3.org/XML/1998/namespace";

    private Odf() {}

    static @Nullable String value(Attributes attributes, String uri, String name) {
        return attributes.getValue(uri, name);
    }

    /** The value of an attribute; empty where there is none. */
    static String text(Attributes attributes, String uri, String name) {
        String value = attributes.getValue(uri, name);
        return value == null ? "" : value;
    }

    /** How many columns or rows an attribute says, at least one. */
    static int count(Attributes attributes, String name, int most) {
        return Math.max(1, Math.min(WordXml.number(attributes.getValue(TABLE, name), 1), most));
    }
}
