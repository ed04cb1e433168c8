package vn.chitieu.extractor.mend;

import java.util.HashSet;
import java.util.Set;
import vn.chitieu.extractor.lexicon.Syllables;

/** Counts the words that are none, but become frequent ones by one likely repair. For one document, one thread. */
final class DamageSigns {

    /** What a word must be to be a sign when it turns into it. */
    private static final int FREQUENT = 20;

    private static final int MIN_LENGTH = 2;
    private static final int MAX_LENGTH = 14;

    private final SyllableModel model;
    private final Set<String> signs = new HashSet<>();
    private int words;

    DamageSigns(SyllableModel model) {
        this.model = model;
    }

    /** Looks at a text. */
    void look(String text) {
        int at = 0;
        while (at < text.length()) {
            int end = at + 1;
            if (Letters.isWord(text.charAt(at))) {
                boolean figure = Letters.isDigit(text.charAt(at));
                while (end < text.length() && Letters.isWord(text.charAt(end))) {
                    figure &= Letters.isDigit(text.charAt(end));
                    end++;
                }
                if (!figure) {
                    word(text, at, end);
                }
            }
            at = end;
        }
    }

    private void word(String text, int start, int end) {
        words++;
        if (end - start < MIN_LENGTH || end - start > MAX_LENGTH || model.contains(text, start, end)) {
            return;
        }
        String word = text.substring(start, end);
        if (!Syllables.contains(word) && !signs.contains(word) && isSign(word)) {
            signs.add(word);
        }
    }

    private boolean isSign(String word) {
        if (!Repairs.figure(word).isEmpty()) {
            return word.indexOf('O') >= 0 || word.indexOf('o') >= 0 || word.indexOf('l') >= 0;
        }
        String small = Letters.small(word);
        return misread(word, small) || small.chars().allMatch(Character::isLetter) && isRunTogether(small);
    }

    private boolean misread(String word, String small) {
        for (int id : model.alike(Letters.shapes(small))) {
            if (model.count(id) < FREQUENT) {
                continue;
            }
            for (WordCase form : WordCase.values()) {
                String written = form.of(model.word(id));
                if (written.length() == word.length() && Damage.isOne(written, word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isRunTogether(String small) {
        for (int cut = MIN_LENGTH; cut <= small.length() - MIN_LENGTH; cut++) {
            if (isFrequent(small.substring(0, cut)) && isFrequent(small.substring(cut))) {
                return true;
            }
        }
        return false;
    }

    private boolean isFrequent(String word) {
        int id = model.id(Token.name(word));
        return id >= 0 && model.count(id) >= FREQUENT;
    }

    /** Number of words looked at. */
    int words() {
        return words;
    }

    /** Number of different words that are signs. */
    int signs() {
        return signs.size();
    }
}
