package vn.chitieu.extractor.mend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.extractor.lexicon.Syllables;

/**
 * The model and, beside it, the words of one document: its names are known by their being repeated. A word is judged
 * without its own occurrence, or each misreading would speak for itself. For one thread.
 */
final class DocumentModel {

    /** A word of the document speaks for itself as so many of other documents. */
    private static final int WEIGHT = 3;

    /** Share of words that no text had before. */
    private static final double NEW_WORDS = 0.01;

    /** Probability of a syllable among new words, and of anything else. */
    private static final double NEW_SYLLABLE = 1e-4;

    private static final double NEW_OTHER = 1e-9;

    /** Words that stand so often in the document are what others of it may be mended to. */
    private static final int ESTABLISHED = 3;

    /** Share of the occurrences of a word that may be damaged in the same way. */
    private static final double SAME_DAMAGE = 0.08;

    private static final int NO_ORIGIN = -1;

    private final SyllableModel model;
    private final Map<Integer, Integer> origins = new HashMap<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final PairCounts words = new PairCounts();
    private final PairCounts pairs = new PairCounts();
    private final Map<String, List<Integer>> byShapes = new HashMap<>();
    private long total;

    DocumentModel(SyllableModel model, List<String> texts) {
        this.model = model;
        for (String text : texts) {
            Lines.forEach(text, (from, to) -> count(Token.of(text, from, to)));
        }
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            int id = model.size() + i;
            if (words.of(0, id) >= ESTABLISHED && Syllables.contains(name)) {
                byShapes.computeIfAbsent(Letters.shapes(name), shapes -> new ArrayList<>())
                        .add(id);
            }
        }
    }

    /** Finds for each word the most frequent one that it may be a damaged form of. */
    private int origin(int id) {
        return origins.computeIfAbsent(id, asked -> {
            String name = name(asked);
            int origin = NO_ORIGIN;
            for (int alike : alike(Letters.shapes(name))) {
                String other = name(alike);
                boolean more = origin == NO_ORIGIN || words.of(0, alike) > words.of(0, origin);
                if (more && other.length() == name.length() && Damage.isOne(other, name)) {
                    origin = alike;
                }
            }
            return origin;
        });
    }

    /** What is left of a count without the place that is judged and without what damage makes of another word. */
    private static double left(int count, boolean seen, int ofOrigin) {
        double damaged = ofOrigin == 0 ? 0 : 1 + SAME_DAMAGE * ofOrigin;
        return WEIGHT * Math.max(0, count - (seen ? 1 : 0) - damaged);
    }

    private void count(List<Token> tokens) {
        int before = SyllableModel.LINE;
        words.add(0, before, 1);
        for (Token token : tokens) {
            int id = id(token.name());
            words.add(0, id, 1);
            pairs.add(before, id, 1);
            total++;
            before = id;
        }
    }

    /** The number of a word; one that neither the model nor the document has gets a new one. */
    int id(String name) {
        int id = model.id(name);
        return id >= 0
                ? id
                : ids.computeIfAbsent(name, added -> {
                    names.add(added);
                    return model.size() + names.size() - 1;
                });
    }

    String name(int id) {
        return id < model.size() ? model.word(id) : names.get(id - model.size());
    }

    /** Whether the model has a word, or Vietnamese may have it. */
    boolean isWord(int id) {
        return id < model.size() || Syllables.contains(name(id));
    }

    /** The same of a name, which gets no number by being asked for. */
    boolean isWord(String name) {
        return model.id(name) >= 0 || Syllables.contains(name);
    }

    /** The words that a word may be the damaged form of. */
    List<Integer> alike(String shapes) {
        List<Integer> own = byShapes.get(shapes);
        if (own == null) {
            return model.alike(shapes);
        }
        List<Integer> all = new ArrayList<>(model.alike(shapes));
        all.addAll(own);
        return all;
    }

    /**
     * Probability of a word anywhere.
     *
     * @param seen whether it stands in the document at the place that is judged
     */
    double probability(int id, boolean seen) {
        int origin = origin(id);
        int ofOrigin = origin == NO_ORIGIN ? 0 : words.of(0, origin);
        double count = model.count(id) + (speaks(id) ? left(words.of(0, id), seen, ofOrigin) : 0);
        double all = model.total() + (double) WEIGHT * total;
        return (1 - NEW_WORDS) * count / all + NEW_WORDS * fresh(id);
    }

    /** Whether a word is none, but may come of one: then it does not speak for itself, however often it comes. */
    private boolean isMisread(int id) {
        return !isWord(id) && (origin(id) != NO_ORIGIN || Repairs.isMisreadFigure(name(id)));
    }

    /** Whether its being repeated in the document says that a word is one: single letters are pieces of many words. */
    private boolean speaks(int id) {
        String name = name(id);
        return !isMisread(id) && (name.length() > 1 || !Character.isLetter(name.charAt(0)));
    }

    private double fresh(int id) {
        return isWord(id) || isFigureWithUnit(name(id)) && !isMisread(id) ? NEW_SYLLABLE : NEW_OTHER;
    }

    private static boolean isFigureWithUnit(String name) {
        int digits = 0;
        while (digits < name.length() && Letters.isDigit(name.charAt(digits))) {
            digits++;
        }
        return digits > 0 && digits < name.length();
    }

    /**
     * Probability of a word behind another.
     *
     * @param seen whether the pair stands in the document at the place that is judged
     * @param alone probability of the word anywhere
     */
    double probability(int before, int id, boolean seen, double alone) {
        int origin = origin(id);
        int ofOrigin = origin == NO_ORIGIN ? 0 : pairs.of(before, origin);
        boolean speaks = speaks(id) && speaks(before);
        double count = model.count(before, id) + (speaks ? left(pairs.of(before, id), seen, ofOrigin) : 0);
        double all = model.count(before) + left(words.of(0, before), seen, 0);
        double others = model.followers(before) + 2.0;
        return (count + others * alone) / (all + others);
    }
}
