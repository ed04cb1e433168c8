package vn.chitieu.extractor.read.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.text.CanonicalTextBuilder;

/** Page headers of the gazette and bare page numbers: no text of the document. */
public final class PageFurniture {

    private static final int MAX_HEADER = 60;

    private PageFurniture() {}

    static List<SourceLine> drop(List<SourceLine> lines, CanonicalTextBuilder builder) {
        boolean[] header = new boolean[lines.size()];
        int count = 0;
        for (int i = 0; i < lines.size(); i++) {
            header[i] = isGazetteHeader(lines.get(i).text());
            count += header[i] ? 1 : 0;
        }
        if (count == 0) {
            return lines;
        }
        List<SourceLine> kept = new ArrayList<>(lines.size());
        boolean dropped = false;
        for (int i = 0; i < lines.size(); i++) {
            boolean beside = (i > 0 && header[i - 1]) || (i + 1 < lines.size() && header[i + 1]);
            if (header[i] || (beside && isNumber(lines.get(i).text()))) {
                count += header[i] ? 0 : 1;
                dropped = true;
            } else {
                kept.add(dropped ? lines.get(i).withGap(0) : lines.get(i));
                dropped = false;
            }
        }
        builder.diagnostic(ReadCode.PAGE_FURNITURE.diagnostic(count + " page headers and page numbers were dropped"));
        return kept;
    }

    /** Whether a line is the header of a page of the official gazette. */
    public static boolean isGazetteHeader(String line) {
        if (line.length() > MAX_HEADER) {
            return false;
        }
        String lower = line.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("công báo/");
        return at >= 0 && at <= 6 && lower.indexOf("số", at) > 0;
    }

    private static boolean isNumber(String line) {
        return line.length() <= 4 && line.chars().allMatch(Character::isDigit);
    }
}
