package vn.chitieu.extractor.topic;

import java.util.Locale;
import java.util.Set;

/** Tells which words are the name of an agency, by its first word and the capitals behind it. Stateless, thread-safe. */
final class AgencyWords {

    private static final Set<String> HEADS = Set.of("sở", "bộ", "ban", "cục", "hội", "trường");
    private static final int LONGEST_HEAD = 6;

    private AgencyWords() {}

    /**
     * The end of the agency's name that begins with the word at {@code start}, or {@code start} where none does. A name
     * is a head and words with a capital, each with one small word behind it at most: "Sở Nông nghiệp và Môi trường".
     */
    static int nameEnd(String text, int start, int end) {
        int head = TopicTrie.wordEnd(text, start, end);
        if (head - start > LONGEST_HEAD
                || !HEADS.contains(text.substring(start, head).toLowerCase(Locale.ROOT))) {
            return start;
        }
        int last = head;
        boolean small = true;
        int at = TopicTrie.nextWord(text, head, end);
        while (at < end && isJoint(text, last, at)) {
            int behind = TopicTrie.wordEnd(text, at, end);
            boolean capital = Character.isUpperCase(text.charAt(at));
            boolean and = behind - at == 2 && text.startsWith("và", at);
            if (!capital && !and && small) {
                break;
            }
            small = !capital;
            last = and ? last : behind;
            at = TopicTrie.nextWord(text, behind, end);
            if (and && (at == end || !Character.isUpperCase(text.charAt(at)))) {
                break;
            }
            last = and ? behind : last;
        }
        return last == head ? start : last;
    }

    /** Whether nothing but white space, a comma, a dash or an ampersand stands between two words. */
    private static boolean isJoint(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Letters.kind(c) != Letters.SPACE && c != ',' && c != '-' && c != '–' && c != '&') {
                return false;
            }
        }
        return true;
    }
}
