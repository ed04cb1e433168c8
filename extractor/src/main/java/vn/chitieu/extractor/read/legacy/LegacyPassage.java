package vn.chitieu.extractor.read.legacy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.read.legacy.LegacyWord.Reading;

/**
 * A passage in a legacy encoding, in which single words may be Unicode: converted word by word. For one thread.
 */
final class LegacyPassage {

    private final String text;
    private final LegacyEncoding encoding;
    private final List<LegacyWord> words = new ArrayList<>();
    private final List<Boolean> legacy = new ArrayList<>();

    private LegacyPassage(String text, LegacyEncoding encoding) {
        this.text = text;
        this.encoding = encoding;
        read();
    }

    /**
     * Converts a passage.
     *
     * @param offsets offsets in the text, ascending
     */
    static Converted convert(String text, LegacyEncoding encoding, List<Integer> offsets) {
        return new LegacyPassage(text, encoding).convert(offsets);
    }

    /**
     * A passage as converted.
     *
     * @param offsets where the offsets that were asked for lie in it
     */
    record Converted(String text, List<Integer> offsets) {}

    /** Tells the words in the encoding; a word that may be either goes with the words before and behind it. */
    private void read() {
        boolean before = true;
        int open = 0;
        for (LegacyWord word = LegacyWord.next(text, 0); word != null; word = LegacyWord.next(text, word.end())) {
            Reading reading = word.reading(text, encoding);
            words.add(word);
            legacy.add(reading == Reading.LEGACY);
            boolean decided = reading == Reading.LEGACY || reading == Reading.UNICODE || reading == Reading.AS_IS;
            if (decided) {
                decide(open, before && reading == Reading.LEGACY);
                before = reading == Reading.LEGACY;
                open = words.size();
            }
        }
        decide(open, before);
    }

    /** Decides the words from an index on that do not tell. */
    private void decide(int from, boolean isLegacy) {
        for (int i = from; i < words.size(); i++) {
            legacy.set(i, legacy.get(i) || isLegacy && mayBeLegacy(words.get(i).reading(text, encoding)));
        }
    }

    private static boolean mayBeLegacy(Reading reading) {
        return reading == Reading.EITHER || reading == Reading.NEITHER || reading == Reading.ABBREVIATION;
    }

    private Converted convert(List<Integer> offsets) {
        LegacyCapitals capitals = LegacyCapitals.of(encoding, text);
        StringBuilder out = new StringBuilder(text.length());
        List<Integer> moved = new ArrayList<>(offsets.size());
        int done = 0;
        for (int i = 0; i < words.size(); i++) {
            LegacyWord word = words.get(i);
            move(offsets, moved, word.start(), out.length() - done, null);
            encoding.decodeGap(text, done, word.start(), out);
            move(offsets, moved, word.end() - 1, out.length() - word.start(), legacy.get(i) ? word : null);
            if (legacy.get(i)) {
                out.append(encoding.decode(text, word, capitals));
            } else {
                out.append(text, word.start(), word.end());
            }
            done = word.end();
        }
        move(offsets, moved, text.length(), out.length() - done, null);
        encoding.decodeGap(text, done, text.length(), out);
        return new Converted(out.toString(), moved);
    }

    /** Moves the offsets up to one: by so much, or within a word by what its beginning decodes to. */
    private void move(List<Integer> offsets, List<Integer> moved, int upTo, int by, @Nullable LegacyWord word) {
        while (moved.size() < offsets.size() && offsets.get(moved.size()) <= upTo) {
            int offset = offsets.get(moved.size());
            moved.add(
                    word == null
                            ? offset + by
                            : word.start()
                                    + by
                                    + encoding.decodeWord(text, word.start(), offset)
                                            .length());
        }
    }
}
