package vn.chitieu.extractor.read.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.read.DocumentReader;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.ReadContext;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.text.CanonicalText;

/** Reads Excel workbooks of 2007 and later (XLSX, XLSM, XLTX): cells as displayed. Stateless and thread-safe. */
final class XlsxReader implements DocumentReader {

    private static final String MAIN = "xl/workbook.xml";

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public CanonicalText read(byte[] content, ReadContext context) throws UnreadableDocumentException {
        ZipParts zip = ZipParts.of(content, context.limits());
        @Nullable
        String named =
                zip.has(OfficeFormat.CONTENT_TYPES) ? PackageTypes.of(zip).workbook() : null;
        String main = named != null && zip.has(named) ? named : MAIN;
        if (!zip.has(main)) {
            throw ReadCode.CORRUPT.unreadable("the file is a workbook without its main part");
        }
        Relations relations = Relations.of(zip, main);
        XlsxBook.Sheets sheets = new XlsxBook.Sheets();
        XmlPart.Ending ending = XmlPart.parse(zip, main, sheets);
        XlsxBook.Formats formats = new XlsxBook.Formats();
        XmlPart.parseIfThere(zip, relations.part("styles", "xl/styles.xml"), formats);
        XlsxBook.Texts texts =
                new XlsxBook.Texts(FontText.DEFAULT, 2L * context.limits().characters());
        XmlPart.parseIfThere(zip, relations.part("sharedStrings", "xl/sharedStrings.xml"), texts);

        BookDraft book = new BookDraft(context);
        XlsxSheetHandler.Shared shared =
                new XlsxSheetHandler.Shared(texts, formats, new CellFormats(sheets.isFrom1904()), book.budget());
        List<XlsxBook.Entry> entries = sheets.entries();
        for (XlsxBook.Entry entry : entries) {
            String part = relations.part(entry.relation());
            if (entry.hidden()) {
                book.hidden();
            } else if (part != null && zip.has(part) && !book.budget().isSpent()) {
                Sheet sheet = new Sheet(entry.name());
                XmlPart.Ending end = XmlPart.parse(zip, part, new XlsxSheetHandler(sheet, shared));
                ending = ending.whole() ? end : ending;
                book.add(sheet, entries.size());
            }
        }
        return OfficeDraft.build(book.finish(texts.isCut()), ending, zip.isDamaged());
    }
}
