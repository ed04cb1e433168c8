package vn.chitieu.extractor.read.office;

import java.util.Locale;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;

/** Shows numbers as a Vietnamese spreadsheet does: 11.800 and 12,5%. For one thread. */
final class CellFormats {

    /** The longest format that a spreadsheet lets one enter. */
    private static final int MAX_FORMAT = 255;

    private static final int SHORT_DATE = 14;
    private static final int DATE_AND_TIME = 22;

    private final DataFormatter formatter = new DataFormatter(Locale.forLanguageTag("vi-VN"));
    private final boolean from1904;

    CellFormats(boolean from1904) {
        this.from1904 = from1904;
    }

    /**
     * A number as displayed.
     *
     * @param index of the format among those that every spreadsheet has
     * @param format as the document has it, or null for the one of the index
     */
    String show(double value, int index, @Nullable String format) {
        String pattern = format == null ? BuiltinFormats.getBuiltinFormat(index) : format;
        if (index == SHORT_DATE) {
            pattern = "dd/mm/yyyy";
        } else if (index == DATE_AND_TIME) {
            pattern = "dd/mm/yyyy hh:mm";
        }
        if (pattern == null || pattern.length() > MAX_FORMAT) {
            pattern = "General";
        }
        try {
            return formatter
                    .formatRawCellContents(value, index, pattern, from1904)
                    .strip();
        } catch (RuntimeException e) {
            // POI throws several kinds of them on formats that no spreadsheet would take.
            return formatter.formatRawCellContents(value, 0, "General").strip();
        }
    }
}
