package vn.chitieu.index.query;

import java.util.List;
import vn.chitieu.index.query.QueryException.Problem;

/** Words outside quotes: where they end, and whether they are the beginnings of words. Stateless. */
final class WordTerm {

    /** What may stand instead of a wildcard elsewhere. */
    static final List<String> PREFIX = List.of("kinh*");

    private static final int SHORTEST_PREFIX = 2;

    private WordTerm() {}

    /** Where the word ends that begins here: at a space, a bracket, a quote, or a comma that is none of a number. */
    static int end(QuerySource source, int from) {
        int at = from;
        while (at < source.length() && " ()\";".indexOf(source.at(at)) < 0) {
            if (source.at(at) == ',' && !(isDigit(source, at - 1) && isDigit(source, at + 1))) {
                break;
            }
            at++;
        }
        return trimmed(source, from, at);
    }

    private static boolean isDigit(QuerySource source, int at) {
        return QuerySource.isDigit(source.at(at));
    }

    /** The end without punctuation at it; a percent sign is none, nor is an asterisk. */
    static int trimmed(QuerySource source, int from, int to) {
        int end = to;
        while (end > from && !QuerySource.isWord(source.at(end - 1)) && "%‰*".indexOf(source.at(end - 1)) < 0) {
            end--;
        }
        return end;
    }

    /** The word between the indexes. */
    static QueryToken of(QuerySource source, int from, int to) throws QueryException {
        int wildcard = wildcard(source, from, to);
        int stem = wildcard < 0 ? to : trimmed(source, from, wildcard);
        if (wildcard >= 0) {
            if (wildcard != to - 1) {
                throw source.refuse(Problem.WILDCARD_PLACE, wildcard, wildcard + 1, PREFIX);
            }
            long letters = source.slice(from, stem)
                    .codePoints()
                    .filter(Character::isLetter)
                    .count();
            if (letters < SHORTEST_PREFIX) {
                throw source.refuse(Problem.WILDCARD_SHORT, wildcard, to, PREFIX);
            }
        }
        QueryNode node =
                new QueryNode.Word(source.slice(from, stem), wildcard >= 0, source.offset(from), source.end(to));
        return new QueryToken(QueryToken.Kind.TERM, from, to, node);
    }

    /** The text between the indexes without punctuation around it. */
    static String stripped(QuerySource source, int from, int to) {
        int start = from;
        while (start < to && (!QuerySource.isWord(source.at(start)) || QuerySource.isMark(source.at(start)))) {
            start++;
        }
        return source.slice(start, Math.max(start, trimmed(source, start, to)));
    }

    /** The first wildcard between the indexes, or -1. */
    static int wildcard(QuerySource source, int from, int to) {
        for (int i = from; i < to; i++) {
            if (source.at(i) == '*' || source.at(i) == '?') {
                return i;
            }
        }
        return -1;
    }

    /** Whether a regular expression between slashes begins here; numbers of documents have theirs within words. */
    static boolean isPattern(QuerySource source, int at) {
        char before = source.at(at - 1);
        if (before != QuerySource.END && " (-,;".indexOf(before) < 0) {
            return false;
        }
        int last = spaceFrom(source, at) - 1;
        while (last > at && source.at(last) == ')') {
            last--;
        }
        return last > at + 1 && source.at(last) == '/';
    }

    static int spaceFrom(QuerySource source, int at) {
        int space = source.find(' ', at);
        return space < 0 ? source.length() : space;
    }
}
