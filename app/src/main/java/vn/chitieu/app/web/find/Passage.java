package vn.chitieu.app.web.find;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.app.language.SafeText;
import vn.chitieu.extractor.model.Span;

/**
 * A text with what was found in it marked; of a long one what stands around the marks.
 *
 * @param pieces in order
 */
public record Passage(List<Piece> pieces) {

    private static final String ELLIPSIS = "…";
    /** Longest text that is shown wholly, in UTF-16 units. */
    private static final int LONGEST = 480;
    /** What is shown on each side of a mark. */
    private static final int AROUND = 110;
    /** How far a cut may move to stand between words. */
    private static final int WORD = 24;

    /** A part of a text. */
    public record Piece(String text, boolean marked) {}

    public Passage {
        pieces = List.copyOf(pieces);
    }

    /** The whole of a text that is fit to be shown. */
    public static Passage whole(SafeText safe) {
        return new Passage(pieces(safe, new Span(0, safe.text().length())));
    }

    /** The text, shortened around the marks where it is long. */
    public static Passage around(String text, List<Span> marks) {
        SafeText safe = SafeText.of(text, marks);
        int length = safe.text().length();
        if (length <= LONGEST) {
            return new Passage(pieces(safe, new Span(0, length)));
        }
        List<Piece> pieces = new ArrayList<>();
        int end = 0;
        for (Span window : windows(safe)) {
            if (window.start() > end) {
                pieces.add(new Piece(ELLIPSIS + " ", false));
            }
            pieces.addAll(pieces(safe, window));
            end = window.end();
        }
        if (end < length) {
            pieces.add(new Piece(" " + ELLIPSIS, false));
        }
        return new Passage(pieces);
    }

    /** Parts of a long text that are shown, in order, apart from each other. */
    private static List<Span> windows(SafeText safe) {
        String text = safe.text();
        if (safe.marks().isEmpty()) {
            return List.of(new Span(0, cut(text, LONGEST - AROUND, false)));
        }
        List<Span> windows = new ArrayList<>();
        int shown = 0;
        for (Span mark : safe.marks()) {
            int last = windows.size() - 1;
            boolean near =
                    last >= 0 && mark.start() - AROUND <= windows.get(last).end();
            int from = near ? windows.get(last).start() : cut(text, mark.start() - AROUND, true);
            int to = Math.max(
                    cut(text, mark.end() + AROUND, false),
                    near ? windows.get(last).end() : 0);
            int more = to - (near ? windows.get(last).end() : from);
            if (shown > 0 && shown + more > LONGEST) {
                break;
            }
            shown += more;
            if (near) {
                windows.set(last, new Span(from, to));
            } else {
                windows.add(new Span(from, to));
            }
        }
        return windows;
    }

    /** A place near this one that stands between words. */
    private static int cut(String text, int place, boolean start) {
        if (place <= 0) {
            return 0;
        }
        if (place >= text.length()) {
            return text.length();
        }
        int step = start ? 1 : -1;
        for (int at = place; Math.abs(at - place) <= WORD && at > 0 && at < text.length(); at += step) {
            if (text.charAt(at) == ' ') {
                return start ? at + 1 : at;
            }
        }
        return Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
    }

    private static List<Piece> pieces(SafeText safe, Span window) {
        List<Piece> pieces = new ArrayList<>();
        int at = window.start();
        for (Span mark : safe.marks()) {
            int start = Math.max(at, mark.start());
            int end = Math.min(window.end(), mark.end());
            if (start < end) {
                add(safe.text().substring(at, start), false, pieces);
                add(safe.text().substring(start, end), true, pieces);
                at = end;
            }
        }
        add(safe.text().substring(at, window.end()), false, pieces);
        return pieces;
    }

    private static void add(String text, boolean marked, List<Piece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }

    /** Whether nothing is shown. */
    public boolean isEmpty() {
        return pieces.isEmpty();
    }
}
