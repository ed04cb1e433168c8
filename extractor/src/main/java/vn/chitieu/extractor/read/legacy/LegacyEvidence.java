package vn.chitieu.extractor.read.legacy;

import vn.chitieu.extractor.read.legacy.LegacyWord.Reading;

/** What the words of a passage say for and against one legacy encoding. For one thread. */
final class LegacyEvidence {

    /** Shorter words speak for nothing: several languages have some that decode to a syllable, such as "så" and "où". */
    private static final int MIN_LETTERS = 3;

    /** How many times what speaks for the encoding must exceed what speaks against it. */
    private static final int MAJORITY = 4;

    private final LegacyEncoding encoding;
    private int unicode;
    private int asIs;
    private int legacy;
    private int neither;
    private int weight;
    private String first = "";
    private boolean varied;

    LegacyEvidence(LegacyEncoding encoding) {
        this.encoding = encoding;
    }

    LegacyEncoding encoding() {
        return encoding;
    }

    /** Takes the words of a text. */
    void add(String text) {
        addTo(text, this);
    }

    /** Takes words that are known to be Unicode. */
    void addUnicode(int words) {
        unicode += words;
    }

    /** Has several take the words of a text, each for its encoding. */
    static void addTo(String text, LegacyEvidence... all) {
        for (LegacyWord word = LegacyWord.next(text, 0); word != null; word = LegacyWord.next(text, word.end())) {
            Reading common = word.commonReading(text);
            if (common != Reading.PLAIN) {
                for (LegacyEvidence evidence : all) {
                    evidence.add(text, word, common == null ? word.latinReading(text, evidence.encoding) : common);
                }
            }
        }
    }

    private void add(String text, LegacyWord word, Reading reading) {
        switch (reading) {
            case UNICODE -> unicode++;
            case AS_IS -> asIs++;
            case LEGACY -> legacy(encoding.decodeWord(text, word.start(), word.end()));
            case NEITHER -> neither++;
            case EITHER, PLAIN, ABBREVIATION -> {}
        }
    }

    private void legacy(String decoded) {
        legacy++;
        if (decoded.length() >= MIN_LETTERS) {
            weight += Math.min(2, accents(decoded));
            varied |= accents(decoded) > 1 && legacy > 1 || !first.isEmpty() && !first.equals(decoded);
            first = first.isEmpty() ? decoded : first;
        }
    }

    private static int accents(String word) {
        return (int) word.chars().filter(c -> c >= 0x80).count();
    }

    /** Adds what a part of the passage says. */
    void add(LegacyEvidence part) {
        unicode += part.unicode;
        asIs += part.asIs;
        legacy += part.legacy;
        neither += part.neither;
        weight += part.weight;
        varied |= part.varied || !first.isEmpty() && !part.first.isEmpty() && !first.equals(part.first);
        first = first.isEmpty() ? part.first : first;
    }

    /** Words that the encoding explains and Unicode does not, 1 or 2 each by its accents. */
    int weight() {
        return weight;
    }

    /** Whether the passage is in the encoding, judged by itself alone: at least so much weight, and little against it. */
    boolean convinces(int minWeight) {
        return weight >= minWeight
                && varied
                && weight >= 2 * MAJORITY * (asIs + neither)
                && weight >= 2 * MAJORITY * unicode;
    }

    /** Whether the passage is in the encoding, given that the document is. */
    boolean agrees() {
        return legacy > 0 && legacy >= asIs + neither && legacy >= unicode;
    }

    /** Whether the passage has words that are Unicode and cannot be anything else. */
    boolean isUnicode() {
        return unicode > 0 || asIs > legacy;
    }

    /** Whether nothing in the passage tells. */
    boolean isOpen() {
        return unicode == 0 && asIs == 0;
    }

    /** Whether the passage reads as well in the encoding as it does as it is, so that its font may decide. */
    boolean readsAsWell() {
        return unicode + asIs <= legacy;
    }
}
