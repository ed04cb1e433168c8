package vn.chitieu.extractor.target;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.text.Table;

/** Reads the unit that a line right above a table gives for all of it: "Đơn vị tính: triệu đồng". Stateless. */
final class CaptionUnit {

    private static final int NEAREST = 240;

    private static final String[] WORDS = {"đơn vị tính:", "đơn vị:", "đvt:"};

    private CaptionUnit() {}

    /** The unit, or null where no such line stands above the table. */
    static @Nullable String above(String text, Table table) {
        int from = Math.max(0, table.start() - NEAREST);
        String before = text.substring(from, table.start()).toLowerCase(Locale.ROOT);
        for (String word : WORDS) {
            int at = before.lastIndexOf(word);
            if (at >= 0) {
                int start = from + at + word.length();
                int end = text.indexOf('\n', start);
                String unit = text.substring(start, end < 0 || end > table.start() ? table.start() : end)
                        .strip();
                String bare = unit.endsWith(")") || unit.endsWith(".")
                        ? unit.substring(0, unit.length() - 1).strip()
                        : unit;
                return bare.isEmpty() || bare.length() > 30 ? null : bare;
            }
        }
        return null;
    }
}
