package vn.chitieu.app.web.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import vn.chitieu.extractor.read.page.Word;

/**
 * Finds a passage of the canonical text among the words of a page, whatever divides words here and there, and gives the
 * boxes of its words, those of one line joined. Stateless.
 */
public final class PassageBoxes {

    /** A part of a passage that is found by itself has at least this many characters. */
    private static final int LEAST = 10;

    /** More of a passage is not looked for. */
    private static final int MOST = 6_000;

    private PassageBoxes() {}

    /** A box on the picture, in pixels. */
    public record Box(int x, int y, int width, int height) {}

    /**
     * The boxes of a passage.
     *
     * @param near about where on the page it stands: 0 at the beginning, 1 at the end of its text
     */
    public static List<Box> of(String passage, List<Word> words, double near) {
        StringBuilder page = new StringBuilder();
        List<Integer> wordAt = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = squeezed(words.get(i).text());
            page.append(word);
            for (int k = 0; k < word.length(); k++) {
                wordAt.add(i);
            }
        }
        BitSet found = new BitSet();
        for (String part :
                passage.substring(0, Math.min(MOST, passage.length())).split("\n| \\| ", -1)) {
            find(squeezed(part), page.toString(), near, wordAt, found);
        }
        return boxes(words, found);
    }

    private static String squeezed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '%') {
                out.append(Character.toLowerCase(c));
            }
        }
        return out.toString();
    }

    /** Takes the longest pieces of a part that stand on the page, one after the other. */
    private static void find(String part, String page, double near, List<Integer> wordAt, BitSet found) {
        int at = 0;
        int expected = (int) (near * page.length());
        while (at < part.length()) {
            int length = longest(part, at, page);
            boolean enough = length >= LEAST || (at == 0 && length == part.length() && length > 2);
            if (!enough) {
                at++;
                continue;
            }
            int start = nearest(page, part.substring(at, at + length), expected);
            for (int i = start; i < start + length; i++) {
                found.set(wordAt.get(i));
            }
            expected = start + length;
            at += length;
        }
    }

    private static int longest(String part, int at, String page) {
        int low = 0;
        int high = part.length() - at;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (page.contains(part.substring(at, at + middle))) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static int nearest(String page, String piece, int expected) {
        int best = page.indexOf(piece);
        for (int next = best; next >= 0; next = page.indexOf(piece, next + 1)) {
            if (Math.abs(next - expected) < Math.abs(best - expected)) {
                best = next;
            }
        }
        return best;
    }

    private static List<Box> boxes(List<Word> words, BitSet found) {
        List<Box> boxes = new ArrayList<>();
        for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
            Word word = words.get(i);
            Box box = new Box(
                    Math.round(word.left()),
                    Math.round(word.top()),
                    Math.max(1, Math.round(word.right() - word.left())),
                    Math.max(1, Math.round(word.bottom() - word.top())));
            Box last = boxes.isEmpty() ? null : boxes.get(boxes.size() - 1);
            if (last != null && continues(last, box)) {
                boxes.set(boxes.size() - 1, joined(last, box));
            } else {
                boxes.add(box);
            }
        }
        return boxes;
    }

    /** Whether a box is the next on the line of another. */
    private static boolean continues(Box last, Box box) {
        int gap = box.x() - (last.x() + last.width());
        return Math.abs(box.y() - last.y()) <= last.height() / 3 && gap >= -last.height() && gap <= last.height();
    }

    private static Box joined(Box one, Box other) {
        int x = Math.min(one.x(), other.x());
        int y = Math.min(one.y(), other.y());
        int right = Math.max(one.x() + one.width(), other.x() + other.width());
        int bottom = Math.max(one.y() + one.height(), other.y() + other.height());
        return new Box(x, y, right - x, bottom - y);
    }
}
