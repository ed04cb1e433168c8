package vn.chitieu.extractor.citation;

import org.jspecify.annotations.Nullable;

/**
 * Finds where the name of a law ends: a name of the lexicon; else all up to the number or day that closes it; else the
 * words up to one that goes on with the sentence. Thread-safe.
 */
final class LawNames {

    private static final int MAX_NAME = 140;
    private static final int MAX_WORDS = 9;

    private static final PhraseIndex<Boolean> NAMES = PhraseIndex.load(LawNames.class, "law-names.tsv", "name");
    private static final PhraseIndex<Boolean> AMENDING =
            PhraseIndex.load(LawNames.class, "amending-words.tsv", "phrase");

    private LawNames() {}

    /** Offset behind the name that follows the word for law which ends at {@code from}, or -1 where there is none. */
    static int end(String text, int from, int to) {
        int limit = Math.min(to, from + MAX_NAME);
        int start = Words.skipBlanks(text, from, limit);
        if (start >= limit || start == from || !Words.isWordPart(text.charAt(start))) {
            return -1;
        }
        int known = amendedEnd(text, start, limit);
        if (known < 0) {
            known = knownEnd(text, start, limit);
        }
        if (known > 0) {
            return known;
        }
        int closed = closedEnd(text, start, limit);
        if (closed > 0) {
            return closed;
        }
        return Character.isUpperCase(text.charAt(start)) ? openEnd(text, start, limit) : -1;
    }

    private static int knownEnd(String text, int start, int limit) {
        PhraseIndex.Match<Boolean> known = NAMES.at(text, start, limit);
        return known == null ? -1 : known.end();
    }

    /** "sửa đổi, bổ sung một số điều của Luật Thủy lợi" is the name of an amending law. */
    private static int amendedEnd(String text, int start, int limit) {
        PhraseIndex.Match<Boolean> amending = AMENDING.at(text, start, limit);
        if (amending == null) {
            return -1;
        }
        int next = Words.skipBlanks(text, amending.end(), limit);
        PhraseIndex.Match<DocumentType> type = DocumentTypes.at(text, next, limit);
        if (type == null || type.value().citation() != DocumentType.Citing.NAME) {
            return -1;
        }
        return knownEnd(text, Words.skipBlanks(text, type.end(), limit), limit);
    }

    /** The end before "số 39/2024/…" or a day, if only words and commas stand between. */
    private static int closedEnd(String text, int start, int limit) {
        int end = start;
        int at = start;
        while (at < limit) {
            if (DocumentTypes.at(text, at, limit) != null && at > start || isVerb(text, at, limit)) {
                return -1;
            }
            if (DayScanner.at(text, at, limit) != null || numberAt(text, at, limit) != null) {
                return end > start ? end : -1;
            }
            end = Words.wordEnd(text, at, limit);
            int next = Words.skipBlanks(text, end, limit);
            next = next < limit && text.charAt(next) == ',' ? Words.skipBlanks(text, next + 1, limit) : next;
            if (end == at || next >= limit || !Words.isWordPart(text.charAt(next))) {
                return -1;
            }
            at = next;
        }
        return -1;
    }

    private static boolean isVerb(String text, int at, int limit) {
        return NameEnds.at(text, at, limit)
                && DayScanner.at(text, at, limit) == null
                && numberAt(text, at, limit) == null
                && Toneless.match(text, at, limit, "vê") < 0;
    }

    static NumberScanner.@Nullable DocumentNumber numberAt(String text, int at, int to) {
        int word = Toneless.match(text, at, to, "sô");
        int start = word < 0 ? at : Words.skipBlanks(text, word, to);
        while (word >= 0 && start < to && start < word + 4 && ":. ".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return start < to && Words.isDigit(text.charAt(start)) ? NumberScanner.at(text, start, to) : null;
    }

    private static int openEnd(String text, int start, int limit) {
        int end = start;
        for (int words = 0; words < MAX_WORDS; words++) {
            int at = words == 0 ? start : Words.skipBlanks(text, end, limit);
            boolean stops = at >= limit
                    || !Words.isWordPart(text.charAt(at))
                    || words > 0 && NameEnds.at(text, at, limit)
                    || Toneless.match(text, at, limit, "va") >= 0
                    || Toneless.match(text, at, limit, "nay") >= 0
                    || words > 0 && DocumentTypes.at(text, at, limit) != null;
            if (stops) {
                break;
            }
            end = Words.wordEnd(text, at, limit);
        }
        return end > start ? end : -1;
    }
}
