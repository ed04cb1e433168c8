package vn.chitieu.index.analysis;

import java.util.Arrays;

/** Tokens of one unit of text, in the order of the stream. Reused, so that scanning makes no garbage. */
final class TokenBuffer {

    private static final char SOFT_HYPHEN = '\u00AD';

    /** One token. */
    static final class Slot {
        private char[] term = new char[32];
        private int size;
        private int start;
        private int end;
        private int increment;
        private int positions;
        private String type = TextAnalyzer.PLAIN;

        char[] term() {
            return term;
        }

        int size() {
            return size;
        }

        int start() {
            return start;
        }

        int end() {
            return end;
        }

        int increment() {
            return increment;
        }

        /** How many positions the token covers. */
        int positions() {
            return positions;
        }

        String type() {
            return type;
        }

        private void append(char c) {
            if (size == term.length) {
                term = Arrays.copyOf(term, 2 * size);
            }
            term[size++] = c;
        }
    }

    private Slot[] slots = new Slot[0];
    private int count;
    /** Positions begun, and whether the last of them still waits for its own token. */
    private int begun;

    private boolean open;

    void clear() {
        count = 0;
        begun = 0;
        open = false;
    }

    int count() {
        return count;
    }

    Slot get(int index) {
        return slots[index];
    }

    /** Number of positions that are done with: the next token stands behind them. */
    int positions() {
        return open ? begun - 1 : begun;
    }

    /** Adds a document number: its folded form over all positions of its parts, which follow. */
    Slot whole(char[] text, int start, int end) {
        Slot slot = longer(start, end, TextAnalyzer.WHOLE);
        DocumentNumbers.canonical(text, start, end, slot::append);
        return slot;
    }

    /** Adds a word that has parts, over all their positions, which follow; {@link #close} tells how many. */
    int compound(char[] text, int start, int end) {
        int first = count;
        Slot slot = longer(start, end, TextAnalyzer.PLAIN);
        forms(slot, text);
        return first;
    }

    /** Adds a number that has parts, see {@link #compound}. */
    int compoundNumber(String number, int start, int end) {
        int first = count;
        write(longer(start, end, TextAnalyzer.PLAIN), number);
        return first;
    }

    /** Tells the token at {@code first} and its other form that all positions from {@code before} on are its parts. */
    void close(int first, int before) {
        int start = slots[first].start;
        int end = slots[first].end;
        for (int i = first; i < count && slots[i].start == start && slots[i].end == end; i++) {
            slots[i].positions = begun - before;
        }
    }

    /** Adds a word, both forms. */
    void word(char[] text, int start, int end) {
        forms(next(start, end), text);
    }

    /** Adds a number. */
    void number(String number, int start, int end) {
        write(next(start, end), number);
    }

    /** Adds another reading of the number that was added last. */
    void reading(String number) {
        Slot last = slots[count - 1];
        write(add(last.start, last.end, 0), number);
    }

    private static void write(Slot slot, String number) {
        for (int i = 0; i < number.length(); i++) {
            slot.append(number.charAt(i));
        }
    }

    /** A token that begins where its first part will. */
    private Slot longer(int start, int end, String type) {
        Slot slot = add(start, end, open ? 0 : 1);
        if (!open) {
            begun++;
        }
        open = true;
        slot.type = type;
        return slot;
    }

    /** A token with a position of its own. */
    private Slot next(int start, int end) {
        Slot slot = add(start, end, open ? 0 : 1);
        if (!open) {
            begun++;
        }
        open = false;
        return slot;
    }

    private Slot add(int start, int end, int increment) {
        if (count == slots.length) {
            slots = Arrays.copyOf(slots, count + 8);
            for (int i = count; i < slots.length; i++) {
                slots[i] = new Slot();
            }
        }
        Slot slot = slots[count++];
        slot.size = 0;
        slot.start = start;
        slot.end = end;
        slot.increment = increment;
        slot.positions = 1;
        slot.type = TextAnalyzer.PLAIN;
        return slot;
    }

    private void forms(Slot slot, char[] text) {
        boolean composed = true;
        for (int i = slot.start; i < slot.end; i++) {
            char c = text[i];
            composed &= Folding.isComposed(c) && c != SOFT_HYPHEN;
            slot.append(Character.toLowerCase(c));
        }
        if (!composed) {
            normalize(slot, text);
        }
        fold(slot);
    }

    private static void normalize(Slot slot, char[] text) {
        StringBuilder visible = new StringBuilder(slot.end - slot.start);
        for (int i = slot.start; i < slot.end; i++) {
            if (CharClass.at(text, i, slot.end) != CharClass.IGNORED) {
                visible.append(text[i]);
            }
        }
        String lower = Folding.exact(visible.toString());
        slot.size = 0;
        write(slot, lower);
    }

    private void fold(Slot slot) {
        Slot folded = add(slot.start, slot.end, 0);
        boolean differs = false;
        for (int i = 0; i < slot.size; i++) {
            char c = Folding.fold(slot.term[i]);
            differs |= c != slot.term[i];
            if (c != 0) {
                folded.append(c);
            }
        }
        if (differs && folded.size > 0) {
            slot.type = TextAnalyzer.EXACT;
            folded.type = TextAnalyzer.FOLDED;
        } else {
            count--;
        }
    }
}
