package vn.chitieu.extractor.read.office;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Which text is the result of a field and which the code of one. For one document, one thread. */
final class FieldCodes {

    private final Deque<Boolean> inCode = new ArrayDeque<>();
    private int codes;

    /** Takes the beginning, the middle or the end of a field. */
    void take(@Nullable String type) {
        if ("begin".equals(type)) {
            inCode.addLast(true);
            codes++;
        } else if ("separate".equals(type)) {
            leave();
            inCode.addLast(false);
        } else if ("end".equals(type)) {
            leave();
        }
    }

    private void leave() {
        Boolean code = inCode.pollLast();
        codes -= code != null && code ? 1 : 0;
    }

    /** Whether what stands here is code. */
    boolean isCode() {
        return codes > 0;
    }

    /** A code that a paragraph leaves open is damaged: it must not swallow the text behind. */
    void endParagraph() {
        if (codes > 0) {
            codes = 0;
            inCode.clear();
        }
    }
}
