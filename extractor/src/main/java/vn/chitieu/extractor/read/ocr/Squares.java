package vn.chitieu.extractor.read.ocr;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/** A page cut into squares, some of which are marked; marked squares that touch form a patch. For one thread. */
final class Squares {

    private final int columns;
    private final int rows;
    private final BitSet marked;

    Squares(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        this.marked = new BitSet(Math.multiplyExact(columns, rows));
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    void mark(int column, int row) {
        marked.set(row * columns + column);
    }

    boolean isMarked(int column, int row) {
        return marked.get(row * columns + column);
    }

    /** Takes the mark from all patches whose box does not pass. */
    void keepBoxes(Predicate<PixelBox> keep) {
        BitSet left = (BitSet) marked.clone();
        int[] queue = new int[columns * rows];
        for (int first = left.nextSetBit(0); first >= 0; first = left.nextSetBit(first + 1)) {
            int size = patch(left, first, queue);
            if (!keep.test(box(queue, size))) {
                for (int i = 0; i < size; i++) {
                    marked.clear(queue[i]);
                }
            }
        }
    }

    /** The boxes of the patches of squares that are not marked. */
    List<PixelBox> gaps() {
        BitSet left = new BitSet(columns * rows);
        left.set(0, columns * rows);
        left.andNot(marked);
        List<PixelBox> boxes = new ArrayList<>();
        int[] queue = new int[columns * rows];
        for (int first = left.nextSetBit(0); first >= 0; first = left.nextSetBit(first + 1)) {
            boxes.add(box(queue, patch(left, first, queue)));
        }
        return boxes;
    }

    /** Takes the patch of a square from those left and puts it at the head of the queue; returns its size. */
    private int patch(BitSet left, int first, int[] queue) {
        queue[0] = first;
        left.clear(first);
        int size = 1;
        for (int next = 0; next < size; next++) {
            int square = queue[next];
            int column = square % columns;
            size = column > 0 ? take(left, square - 1, queue, size) : size;
            size = column < columns - 1 ? take(left, square + 1, queue, size) : size;
            size = square >= columns ? take(left, square - columns, queue, size) : size;
            size = square + columns < columns * rows ? take(left, square + columns, queue, size) : size;
        }
        return size;
    }

    private static int take(BitSet left, int square, int[] queue, int size) {
        if (!left.get(square)) {
            return size;
        }
        left.clear(square);
        queue[size] = square;
        return size + 1;
    }

    private PixelBox box(int[] queue, int size) {
        int leftmost = columns;
        int top = rows;
        int right = 0;
        int bottom = 0;
        for (int i = 0; i < size; i++) {
            int square = queue[i];
            leftmost = Math.min(leftmost, square % columns);
            right = Math.max(right, square % columns + 1);
            top = Math.min(top, square / columns);
            bottom = Math.max(bottom, square / columns + 1);
        }
        return new PixelBox(leftmost, top, right, bottom);
    }
}
