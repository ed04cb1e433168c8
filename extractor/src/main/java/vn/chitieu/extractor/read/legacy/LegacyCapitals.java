package vn.chitieu.extractor.read.legacy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.chitieu.extractor.lexicon.Syllables;

/**
 * Which words of a TCVN3 text are in capitals although their accented letters are small: the encoding has no accented
 * capitals, so that "NGHÞ QUYÕT" stands for "NGHỊ QUYẾT". Immutable and thread-safe.
 */
final class LegacyCapitals {

    private enum Case {
        /** Plain capitals, not only the first letter, and no plain small letter. */
        UPPER,
        LOWER,
        /** At most one plain capital, so that the words around decide. */
        OPEN,
        /** No syllable, or the same either way: says nothing of the words around. */
        NONE
    }

    private final Set<Integer> raised = new HashSet<>();

    private LegacyCapitals() {}

    static LegacyCapitals of(LegacyEncoding encoding, String text) {
        LegacyCapitals capitals = new LegacyCapitals();
        if (encoding == LegacyEncoding.TCVN3) {
            capitals.find(text);
        }
        return capitals;
    }

    /** Whether a word is to be decoded in capitals. */
    boolean raises(LegacyWord word) {
        return raised.contains(word.start());
    }

    /** Words that are open go with the words before and behind them, which must agree. */
    private void find(String text) {
        Case before = Case.NONE;
        List<Integer> open = new ArrayList<>();
        for (LegacyWord word = LegacyWord.next(text, 0); word != null; word = LegacyWord.next(text, word.end())) {
            Case own = caseOf(text, word);
            if (own == Case.OPEN) {
                open.add(word.start());
            } else if (own != Case.NONE) {
                raise(open, before, own);
                before = own;
            }
            if (own == Case.UPPER) {
                raised.add(word.start());
            }
        }
        raise(open, before, Case.NONE);
    }

    private void raise(List<Integer> open, Case before, Case behind) {
        if (before != Case.LOWER && behind != Case.LOWER && (before == Case.UPPER || behind == Case.UPPER)) {
            raised.addAll(open);
        }
        open.clear();
    }

    private static Case caseOf(String text, LegacyWord word) {
        int upper = 0;
        int lower = 0;
        boolean accented = false;
        boolean inner = false;
        String decoded = LegacyEncoding.TCVN3.decodeWord(text, word.start(), word.end());
        for (int i = 0; i < decoded.length(); i++) {
            char c = decoded.charAt(i);
            boolean isLower = Character.isLowerCase(c);
            upper += Character.isUpperCase(c) ? 1 : 0;
            inner |= i > 0 && Character.isUpperCase(c);
            lower += isLower && c < 0x80 ? 1 : 0;
            accented |= isLower && c >= 0x80;
        }
        if (lower > 0) {
            return Case.LOWER;
        }
        if (upper >= 2 || inner) {
            return accented || Syllables.contains(decoded) ? Case.UPPER : Case.NONE;
        }
        return accented ? Case.OPEN : Case.NONE;
    }
}
