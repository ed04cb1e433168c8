package vn.chitieu.extractor.read.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts recognised words together in lines. Where paper was bent, Tesseract leaves a word at the end of a line as a line
 * of its own: it is joined to the word beside it.
 */
final class TextLines {

    /** How far, in heights of the word, the next word of a line is at most. */
    private static final double MAX_GAP = 1;

    /** Share of the height of the lower one of two words that they must have in common. */
    private static final double MIN_SHARED = 0.6;

    /** Of a page; more are no text, and are not joined. */
    private static final int MAX_LINES = 1_000;

    private TextLines() {}

    /** The lines, each with its words from left to right. */
    static List<List<RecognizedWord>> of(List<RecognizedWord> words) {
        Map<Integer, List<RecognizedWord>> numbered = new TreeMap<>();
        words.forEach(word ->
                numbered.computeIfAbsent(word.line(), line -> new ArrayList<>()).add(word));
        List<List<RecognizedWord>> lines = new ArrayList<>(numbered.values());
        lines.forEach(
                line -> line.sort(Comparator.comparingInt(word -> word.box().left())));
        if (lines.size() > MAX_LINES) {
            return lines;
        }
        for (int i = 0; i < lines.size(); i++) {
            for (int j = lines.size() - 1; j >= 0; j--) {
                if (j != i && goesOn(lines.get(i), lines.get(j))) {
                    lines.get(i).addAll(lines.get(j));
                    lines.set(j, List.of());
                    j = lines.size();
                }
            }
        }
        return lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    private static boolean goesOn(List<RecognizedWord> line, List<RecognizedWord> next) {
        if (line.isEmpty() || next.isEmpty()) {
            return false;
        }
        PixelBox last = line.get(line.size() - 1).box();
        PixelBox first = next.get(0).box();
        int gap = first.left() - last.right();
        int lower = Math.min(last.height(), first.height());
        int shared = Math.min(last.bottom(), first.bottom()) - Math.max(last.top(), first.top());
        return gap >= 0 && gap <= MAX_GAP * Math.max(last.height(), first.height()) && shared >= MIN_SHARED * lower;
    }
}
