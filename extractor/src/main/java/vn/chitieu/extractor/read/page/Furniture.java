package vn.chitieu.extractor.read.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chitieu.extractor.read.plain.PageFurniture;

/**
 * Finds what stands on pages but is no text of the document: headers and footers by their place and repetition, page
 * numbers by their place and counting, stamps of digital signatures by their words. For one document.
 */
final class Furniture {

    /** Share of a page's height, at its head and at its foot, in which headers and footers stand. */
    private static final float ZONE = 0.14f;

    private static final int MAX_LINES = 4;

    private static final int MAX_LENGTH = 160;

    /** Share of the pages on which the same line is repeated. */
    private static final double MIN_SHARE = 0.3;

    /** A line of so many parts far apart is a row of a table. */
    private static final int COLUMNS = 3;

    private static final Pattern NUMBER = Pattern.compile(
            "[-–—~\\[(|. ]{0,4}(?:trang|page|tr\\.)? ?(\\d{1,4}) ?(?:(?:/|of|trên) ?\\d{1,4})?[-–—~\\])|. ]{0,4}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final List<Zones> pages = new ArrayList<>();
    private final Map<String, Integer> repeated = new HashMap<>();
    private final Map<Integer, Integer> offsets = new HashMap<>();
    private int count;

    /** The lines at the head of a page from the top down, and at its foot from the bottom up. */
    private record Zones(int number, List<Line> head, List<Line> foot, Set<Word> stamps) {}

    /** Takes the next page into account. */
    void add(PrintedPage page, List<Line> lines, List<RuleGrid> grids) {
        Set<Word> stamps = stamps(lines);
        List<Line> free = lines.stream()
                .filter(line -> line.words().stream().noneMatch(stamps::contains))
                .filter(line -> grids.stream()
                        .noneMatch(grid -> grid.contains(line.words().get(0))))
                .toList();
        Zones zones = new Zones(page.mark().number(), new ArrayList<>(), new ArrayList<>(), stamps);
        for (Line line : free) {
            if (zones.head.size() < MAX_LINES && line.bottom() < ZONE * page.height()) {
                zones.head.add(line);
            }
        }
        for (int i = free.size() - 1; i >= 0 && zones.foot.size() < MAX_LINES; i--) {
            if (free.get(i).top() > (1 - ZONE) * page.height()) {
                zones.foot.add(free.get(i));
            }
        }
        pages.add(zones);
        count(zones.head, "head ", zones.number);
        count(zones.foot, "foot ", zones.number);
    }

    private void count(List<Line> lines, String zone, int number) {
        Set<String> keys = new HashSet<>();
        Set<Integer> shifts = new HashSet<>();
        for (Line line : lines) {
            keys.add(zone + key(line));
            int printed = number(line);
            if (printed >= 0) {
                shifts.add(printed - number);
            }
        }
        keys.forEach(key -> repeated.merge(key, 1, Integer::sum));
        shifts.forEach(shift -> offsets.merge(shift, 1, Integer::sum));
    }

    private static String key(Line line) {
        String text = line.text().substring(0, Math.min(line.text().length(), MAX_LENGTH));
        return DIGITS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("#").replace(" ", "");
    }

    /** The page number that a line is, or -1. */
    private static int number(Line line) {
        if (line.text().length() > 24) {
            return -1;
        }
        Matcher matcher = NUMBER.matcher(line.text());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    }

    /** The words of a page that are no text, by the page's place among those added. */
    Set<Word> words(int index) {
        Zones zones = pages.get(index);
        Set<Word> words = Collections.newSetFromMap(new IdentityHashMap<>());
        words.addAll(zones.stamps);
        count += zones.stamps.isEmpty() ? 0 : 1;
        drop(zones.head, "head ", zones.number, words);
        drop(zones.foot, "foot ", zones.number, words);
        return words;
    }

    /** How many lines and stamps were found on the pages asked for. */
    int count() {
        return count;
    }

    private void drop(List<Line> lines, String zone, int number, Set<Word> words) {
        boolean beside = false;
        for (Line line : lines) {
            int printed = number(line);
            boolean counts =
                    printed >= 0 && (beside || printed == number || offsets.getOrDefault(printed - number, 0) > 1);
            boolean header = printed < 0 && (PageFurniture.isGazetteHeader(line.text()) || isRepeated(line, zone));
            if (!counts && !header) {
                return;
            }
            beside = header;
            words.addAll(line.words());
            count++;
        }
    }

    private boolean isRepeated(Line line, String zone) {
        String key = key(line);
        int times = repeated.getOrDefault(zone + key, 0);
        if (times < Math.min(3, pages.size()) || times < 2 || times < MIN_SHARE * pages.size()) {
            return false;
        }
        return key.chars().anyMatch(Character::isLetter)
                && Row.of(List.of(line)).partCount() < COLUMNS;
    }

    /** The words of stamps: lines below each other of which several begin as a stamp's lines do. */
    private static Set<Word> stamps(List<Line> lines) {
        List<Line> parts = new ArrayList<>();
        Row.rows(lines).forEach(row -> parts.addAll(row.parts()));
        Set<Word> words = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < parts.size(); i++) {
            if (!StampWords.isStrong(parts.get(i).text())) {
                continue;
            }
            List<Line> stamp = column(parts, parts.get(i));
            int marks = 0;
            for (Line line : stamp) {
                marks += StampWords.isMark(line.text()) ? 1 : 0;
            }
            if (marks >= 2) {
                stamp.forEach(line -> words.addAll(line.words()));
            }
        }
        return words;
    }

    /** The lines of the stamp that a line stands in: from its first mark to its last, flush left. */
    private static List<Line> column(List<Line> parts, Line mark) {
        List<Line> near = new ArrayList<>();
        for (Line part : parts) {
            boolean flush = Math.abs(part.left() - mark.left()) < 2 * mark.size();
            if (flush && Math.abs(part.top() - mark.top()) < 8 * mark.size()) {
                near.add(part);
            }
        }
        int first = 0;
        while (!StampWords.isMark(near.get(first).text())) {
            first++;
        }
        int last = near.size() - 1;
        while (!StampWords.isMark(near.get(last).text())) {
            last--;
        }
        return near.subList(first, last + 1);
    }
}
