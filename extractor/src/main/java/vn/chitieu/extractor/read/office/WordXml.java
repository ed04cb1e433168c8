package vn.chitieu.extractor.read.office;

import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** Names and values of WordprocessingML, transitional and strict. */
final class WordXml {

    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private static final int MAX_DIGITS = 9;

    private WordXml() {}

    static boolean is(String uri) {
        return uri.equals(TRANSITIONAL) || uri.equals(STRICT);
    }

    /** The attribute of the element's own namespace, or null. */
    static @Nullable String value(Attributes attributes, String uri, String name) {
        return attributes.getValue(uri, name);
    }

    /** A whole number, or {@code otherwise} where there is none. */
    static int number(@Nullable String value, int otherwise) {
        if (value == null || value.isEmpty() || value.length() > MAX_DIGITS) {
            return otherwise;
        }
        int number = 0;
        for (int i = value.charAt(0) == '-' ? 1 : 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < '0' || c > '9') {
                return otherwise;
            }
            number = number * 10 + c - '0';
        }
        return value.charAt(0) == '-' ? -number : number;
    }

    /** Whether a property that stands in the document is on. */
    static boolean isOn(@Nullable String value) {
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    /** The font for Latin letters that an element of fonts names: null where it names none, empty for a theme's. */
    static @Nullable String font(Attributes attributes, String uri) {
        if (attributes.getValue(uri, "asciiTheme") != null) {
            return "";
        }
        String ascii = attributes.getValue(uri, "ascii");
        return ascii != null ? ascii : attributes.getValue(uri, "hAnsi");
    }
}
