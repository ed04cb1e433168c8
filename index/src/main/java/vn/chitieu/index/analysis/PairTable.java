package vn.chitieu.index.analysis;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** How often words follow each other, as the build keeps it. The arrays are not changed once they are in a table. */
final class PairTable {

    private static final int MAGIC = 0x41434302;

    private final String[] words;
    private final int[][] next;
    private final int[][] times;

    /**
     * Makes one of these arrays.
     *
     * @param words sorted; the first is the edge of a run
     * @param next for each word the numbers of those that follow it, ascending
     * @param times how often each of them does
     */
    PairTable(String[] words, int[][] next, int[][] times) {
        this.words = words;
        this.next = next;
        this.times = times;
    }

    String[] words() {
        return words;
    }

    int[][] next() {
        return next;
    }

    int[][] times() {
        return times;
    }

    /** Writes the words, then for each word how many follow it, which, and how often. */
    void write(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        number(out, words.length);
        for (String word : words) {
            out.writeUTF(word);
        }
        for (int i = 0; i < words.length; i++) {
            number(out, next[i].length);
            int last = 0;
            for (int k = 0; k < next[i].length; k++) {
                number(out, next[i][k] - last);
                number(out, times[i][k]);
                last = next[i][k];
            }
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if the bytes are of another version or cut
     */
    static PairTable read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("not an accent model of this version");
        }
        String[] words = new String[number(in)];
        for (int i = 0; i < words.length; i++) {
            words[i] = in.readUTF();
        }
        int[][] next = new int[words.length][];
        int[][] times = new int[words.length][];
        for (int i = 0; i < words.length; i++) {
            next[i] = new int[number(in)];
            times[i] = new int[next[i].length];
            int last = 0;
            for (int k = 0; k < next[i].length; k++) {
                last += number(in);
                next[i][k] = last;
                times[i][k] = number(in);
            }
        }
        return new PairTable(words, next, times);
    }

    /** Seven bits a byte, the lowest first. */
    private static void number(DataOutputStream out, int value) throws IOException {
        int rest = value;
        for (; rest > 0x7F; rest >>>= 7) {
            out.writeByte(rest & 0x7F | 0x80);
        }
        out.writeByte(rest);
    }

    private static int number(DataInputStream in) throws IOException {
        int value = 0;
        for (int shift = 0; shift < 28; shift += 7) {
            int next = in.readUnsignedByte();
            value |= (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new IOException("a number of the accent model is too long");
    }
}
