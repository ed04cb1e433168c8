package vn.chitieu.extractor.mend;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with its words mended. Immutable, thread-safe.
 *
 * @param edits what was changed, in text order
 */
public record MendedText(String text, List<Edit> edits) {

    public MendedText {
        edits = List.copyOf(edits);
    }

    /**
     * A change of the text as it was.
     *
     * @param start offset in the text before any change
     * @param text what stands there now
     */
    public record Edit(int start, int end, String text) {}

    static MendedText of(String source, List<Edit> edits) {
        StringBuilder mended = new StringBuilder(source.length());
        int at = 0;
        for (Edit edit : edits) {
            mended.append(source, at, edit.start()).append(edit.text());
            at = edit.end();
        }
        return new MendedText(mended.append(source, at, source.length()).toString(), edits);
    }

    /** Where what stood at ascending offsets before the changes stands now; what was inside a word is at its end. */
    public List<Integer> offsets(List<Integer> before) {
        List<Integer> now = new ArrayList<>(before.size());
        int next = 0;
        int shift = 0;
        for (int offset : before) {
            while (next < edits.size() && edits.get(next).start() < offset) {
                Edit edit = edits.get(next++);
                shift += edit.text().length() - (edit.end() - edit.start());
            }
            boolean inside = next > 0 && edits.get(next - 1).end() > offset;
            now.add((inside ? edits.get(next - 1).end() : offset) + shift);
        }
        return now;
    }
}
