package vn.chitieu.app.web.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    /** Nor is it looked for behind as many characters of a page. */
    private static final int MOST_OF_PAGE = 60_000;

    private PassageBoxes() {}

    /** A box on the picture, in pixels. */
    public record Box(int x, int y, int width, int height) {}

    /**
     * The boxes of a passage.
     *
     * @param near about where on the page it stands: 0 at the beginning, 1 at the end of its text
     */
    public static List<Box> of(String passage, List<Word> words, double near) {
        StringBuilder text = new StringBuilder();
        List<Integer> wordAt = new ArrayList<>();
        for (int i = 0; i < words.size() && text.length() < MOST_OF_PAGE; i++) {
            String word = squeezed(words.get(i).text());
            String kept = word.substring(0, Math.min(word.length(), MOST_OF_PAGE - text.length()));
            text.append(kept);
            for (int k = 0; k < kept.length(); k++) {
                wordAt.add(i);
            }
        }
        PageText page = new PageText(text.toString());
        BitSet found = new BitSet();
        for (String part :
                passage.substring(0, Math.min(MOST, passage.length())).split("\n| \\| ", -1)) {
            find(squeezed(part), page, near, wordAt, found);
        }
        return boxes(words, found);
    }

    /** The text of a page, and where each piece of the least length stands in it. */
    private static final class PageText {

        private final String text;
        private final Map<String, List<Integer>> places = new HashMap<>();

        PageText(String text) {
            this.text = text;
            for (int i = 0; i + LEAST <= text.length(); i++) {
                places.computeIfAbsent(text.substring(i, i + LEAST), piece -> new ArrayList<>())
                        .add(i);
            }
        }

        /** The longest piece of a part from here on that stands on the page; of several the nearest one. */
        @Nullable
        Piece longest(String part, int at, int expected) {
            if (at + LEAST > part.length()) {
                return at == 0 && part.length() > 2 ? whole(part, expected) : null;
            }
            Piece best = null;
            for (int start : places.getOrDefault(part.substring(at, at + LEAST), List.of())) {
                Piece piece = new Piece(start, same(part, at, start));
                if (best == null || piece.length > best.length || nearer(piece, best, expected)) {
                    best = piece;
                }
            }
            return best;
        }

        private int same(String part, int at, int start) {
            int length = LEAST;
            while (at + length < part.length()
                    && start + length < text.length()
                    && part.charAt(at + length) == text.charAt(start + length)) {
                length++;
            }
            return length;
        }

        /** A part that is too short to be told by itself is found as a whole only. */
        private @Nullable Piece whole(String part, int expected) {
            Piece best = null;
            for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
                Piece piece = new Piece(at, part.length());
                if (best == null || nearer(piece, best, expected)) {
                    best = piece;
                }
            }
            return best;
        }

        private static boolean nearer(Piece one, Piece other, int expected) {
            return one.length == other.length && Math.abs(one.start - expected) < Math.abs(other.start - expected);
        }
    }

    /** A piece of a passage on the page. */
    private record Piece(int start, int length) {}

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
    private static void find(String part, PageText page, double near, List<Integer> wordAt, BitSet found) {
        int at = 0;
        int expected = (int) (near * wordAt.size());
        while (at < part.length()) {
            Piece piece = page.longest(part, at, expected);
            if (piece == null) {
                at++;
                continue;
            }
            int end = piece.start() + piece.length();
            for (int i = piece.start(); i < end; i++) {
                found.set(wordAt.get(i));
            }
            expected = end;
            at += piece.length();
        }
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
