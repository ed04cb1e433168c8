package vn.chitieu.extractor.read.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.jspecify.annotations.Nullable;

/** The labels of numbered paragraphs in an old Word document, asked for in their order. For one document. */
final class DocLists {

    private static final int BULLET = 23;
    private static final int NONE = 255;
    private static final int NO_SPACE = 2;

    private final Map<Integer, ListCounters> counters = new HashMap<>();
    private final Set<Integer> used = new HashSet<>();

    /** Counts a paragraph and gives its label, or null where it has none. */
    DocxNumbering.@Nullable Label next(Paragraph paragraph) {
        int level = paragraph.getIlvl();
        if (!paragraph.isInList() || level < 0 || level >= ListCounters.LEVELS) {
            return null;
        }
        HWPFList list;
        try {
            list = paragraph.getList();
            list.getNumberText((char) level);
        } catch (RuntimeException e) {
            // POI throws several kinds of them where the paragraph refers to a list that is not there.
            return null;
        }
        ListCounters counter = counters.computeIfAbsent(list.getLsid(), key -> new ListCounters());
        if (used.add(paragraph.getIlfo())) {
            for (int i = 0; i < ListCounters.LEVELS; i++) {
                if (isOverridden(list, i)) {
                    counter.restart(i);
                }
            }
        }
        counter.next(level, list.getStartAt((char) level));
        for (int i = level + 1; i < ListCounters.LEVELS; i++) {
            counter.restart(i);
        }
        return label(list, level, counter);
    }

    private static boolean isOverridden(HWPFList list, int level) {
        return level < list.getListData().numLevels() && list.isStartAtOverridden((char) level);
    }

    private static DocxNumbering.Label label(HWPFList list, int level, ListCounters counter) {
        String pattern = list.getNumberText((char) level);
        int format = list.getNumberFormat((char) level);
        StringBuilder text = new StringBuilder();
        if (format == BULLET) {
            text.append(NumberFormats.bullet(pattern == null ? "" : pattern));
        } else if (pattern != null) {
            for (int i = 0; i < pattern.length(); i++) {
                char c = pattern.charAt(i);
                if (c < ListCounters.LEVELS) {
                    int start = list.getStartAt(c);
                    text.append(NumberFormats.of(name(list.getNumberFormat(c)), counter.current(c, start)));
                } else {
                    text.append(c);
                }
            }
        }
        boolean space = list.getTypeOfCharFollowingTheNumber((char) level) != NO_SPACE || format == BULLET;
        text.append(text.isEmpty() || !space ? "" : " ");
        return new DocxNumbering.Label(text.toString(), null, format == BULLET);
    }

    private static String name(int format) {
        return switch (format) {
            case 1 -> "upperRoman";
            case 2 -> "lowerRoman";
            case 3 -> "upperLetter";
            case 4 -> "lowerLetter";
            case 22 -> "decimalZero";
            case BULLET, NONE -> "none";
            default -> "decimal";
        };
    }
}
