package vn.chitieu.extractor.read.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Finds the lines that words stand on. Stateless. */
final class LineFinder {

    /** How far apart, in sizes of the larger one, the middles of two words on one line may be. */
    private static final float SAME_LINE = 0.4f;

    /** A smaller word whose middle is off the line's by this share of the line's size is raised or lowered. */
    private static final float RAISED = 0.1f;

    private static final float SMALL = 0.8f;

    /** What raised figures belong to and do not merely refer a footnote to. */
    private static final Set<String> MEASURES = Set.of("m", "km", "cm", "dm", "mm", "/m", "/km", "hm");

    private LineFinder() {}

    /** The lines, from top to bottom. */
    static List<Line> lines(List<Word> words) {
        List<Word> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparingDouble(LineFinder::middle));
        List<Line> lines = new ArrayList<>();
        List<Word> band = new ArrayList<>();
        float size = 0;
        float at = 0;
        for (Word word : sorted) {
            float middle = middle(word);
            boolean joins = !band.isEmpty() && middle - at <= SAME_LINE * Math.max(size, word.size());
            if (!joins) {
                close(band, lines);
                size = 0;
            }
            if (word.size() > size) {
                size = word.size();
                at = middle;
            }
            band.add(word);
        }
        close(band, lines);
        return lines;
    }

    private static float middle(Word word) {
        return (word.top() + word.bottom()) / 2;
    }

    private static void close(List<Word> band, List<Line> lines) {
        if (!band.isEmpty()) {
            band.sort(Comparator.comparingDouble(Word::left));
            List<Word> words = withoutMarks(withoutDoubles(band));
            if (!words.isEmpty()) {
                lines.add(Line.of(words));
            }
            band.clear();
        }
    }

    /** Without words drawn twice a hair apart, as makes thin letters bold. */
    private static List<Word> withoutDoubles(List<Word> band) {
        List<Word> kept = new ArrayList<>(band.size());
        for (Word word : band) {
            boolean twice = false;
            for (int i = kept.size() - 1; i >= 0 && i >= kept.size() - 3 && !twice; i--) {
                Word other = kept.get(i);
                twice = other.text().equals(word.text())
                        && Math.abs(other.left() - word.left()) < 0.15f * word.size()
                        && Math.abs(other.top() - word.top()) < 0.15f * word.size();
            }
            if (!twice) {
                kept.add(word);
            }
        }
        return kept;
    }

    /** Raised and lowered figures go with the word before them, marks of footnotes go. */
    private static List<Word> withoutMarks(List<Word> band) {
        float size = 0;
        float middle = 0;
        for (Word word : band) {
            if (word.size() > size) {
                size = word.size();
                middle = middle(word);
            }
        }
        List<Word> kept = new ArrayList<>(band.size());
        for (Word word : band) {
            Word before = kept.isEmpty() ? null : kept.get(kept.size() - 1);
            float offset = middle(word) - middle;
            boolean small = word.size() < SMALL * size && Math.abs(offset) > RAISED * size;
            boolean touches = before != null && word.left() - before.right() < 0.12f * size;
            if (!small || before == null || !touches) {
                kept.add(word);
            } else if (offset > 0 || !isFigure(word.text()) || isMeasure(before.text())) {
                kept.set(kept.size() - 1, joined(before, word));
            } else if (Character.isDigit(before.text().charAt(before.text().length() - 1))) {
                kept.set(kept.size() - 1, joined(before, raised(word)));
            }
        }
        return kept;
    }

    private static boolean isFigure(String text) {
        String bare = text.startsWith("(") && text.endsWith(")") ? text.substring(1, text.length() - 1) : text;
        return !bare.isEmpty() && bare.length() <= 3 && bare.chars().allMatch(c -> c >= '0' && c <= '9' || c == '*');
    }

    private static boolean isMeasure(String text) {
        int start = text.length();
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return MEASURES.contains(text.substring(start));
    }

    /** A raised figure behind a figure must not run into it. */
    private static Word raised(Word word) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < word.text().length(); i++) {
            int digit = "0123456789".indexOf(word.text().charAt(i));
            text.append(digit < 0 ? "" : "⁰¹²³⁴⁵⁶⁷⁸⁹".substring(digit, digit + 1));
        }
        return new Word(
                text.toString(), word.left(), word.top(), word.right(), word.bottom(), word.size(), word.bold());
    }

    private static Word joined(Word before, Word word) {
        return new Word(
                before.text() + word.text(),
                before.left(),
                before.top(),
                word.right(),
                before.bottom(),
                before.size(),
                before.bold());
    }
}
