package vn.chitieu.extractor.read.office;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;
import vn.chitieu.extractor.read.UnreadableDocumentException;

/**
 * What the list of content types in an Office Open XML package says of its main part.
 *
 * @param document name of the main part of a text, or null
 * @param workbook name of the main part of a workbook, or null
 * @param other whether there is a main part of another kind
 * @param whole whether the list could be read to its end
 */
record PackageTypes(@Nullable String document, @Nullable String workbook, boolean other, boolean whole) {

    static PackageTypes of(ZipParts parts) throws UnreadableDocumentException {
        Handler handler = new Handler();
        boolean whole =
                XmlPart.parse(parts, OfficeFormat.CONTENT_TYPES, handler).whole();
        return new PackageTypes(handler.document, handler.workbook, handler.other, whole);
    }

    private static final class Handler extends DefaultHandler {
        private @Nullable String document;
        private @Nullable String workbook;
        private boolean other;

        @Override
        public void startElement(String uri, String local, String qualified, Attributes attributes) {
            String type = attributes.getValue("ContentType");
            String name = attributes.getValue("PartName");
            if (type == null || name == null) {
                return;
            }
            String lower = type.toLowerCase(Locale.ROOT);
            boolean main = lower.endsWith(".main+xml");
            if (main && (lower.contains("wordprocessingml") || lower.contains("ms-word"))) {
                document = document == null ? name : document;
            } else if (main && (lower.contains("spreadsheetml") || lower.contains("ms-excel"))) {
                workbook = workbook == null ? name : workbook;
            } else if (main || lower.endsWith("sheet.binary.macroenabled.main")) {
                other = true;
            }
        }
    }
}
