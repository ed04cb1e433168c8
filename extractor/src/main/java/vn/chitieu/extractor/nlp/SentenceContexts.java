package vn.chitieu.extractor.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.sentdetect.SDContextGenerator;
import vn.chitieu.extractor.lexicon.LexiconTable;

/**
 * What tells the end of a Vietnamese sentence from an abbreviation, a list label and a figure: the word before the mark
 * and its form, what follows, and whether the mark still belongs to a label that opens the paragraph. Immutable,
 * thread-safe; each call looks at the nearest words only.
 */
final class SentenceContexts implements SDContextGenerator {

    private static final int FAR = 40;
    private static final int LABEL_END = 14;

    /** Longest number of an item within a paragraph: "gồm: 1. …; 12. …". */
    private static final int ITEM = 2;

    private final Abbreviations abbreviations = new Abbreviations();

    @Override
    public String[] getContext(CharSequence text, int position) {
        String before = before(text, position);
        String glued = glued(text, position + 1);
        int behind = inkAt(text, position + 1 + glued.length());
        String next = glued(text, behind);
        String second = glued(text, inkAt(text, behind + next.length()));
        String previous = before(text, position - before.length() - 1);
        String word = lastWord(before);
        String around = shape(word) + "|" + shape(next);
        char last = previous.isEmpty() ? '^' : previous.charAt(previous.length() - 1);
        boolean item = (last == ';' || last == ':') && before.length() <= ITEM && glued.isEmpty();
        if (item || isLabel(text, position) && (glued.isEmpty() || glued.endsWith(")"))) {
            return features("label", "label=" + around);
        }
        if (word.length() == 1 && Character.isUpperCase(word.charAt(0)) && before.length() > 1) {
            return features(
                    "initials", "initials=" + shape(next) + glued.isEmpty(), "name=" + shape(next) + shape(second));
        }
        List<String> features = new ArrayList<>(plain(text.charAt(position), word, glued, next));
        boolean known = abbreviations.contains(word);
        boolean dotted = before.length() > word.length() && before.charAt(before.length() - word.length() - 1) == '.';
        features.add("known=" + known);
        features.add("known=" + known + "|" + shape(next));
        // names are capitalised syllable by syllable, sentences at their first alone
        features.add("name=" + known + shape(next) + "|" + shape(second));
        features.add("dotted=" + dotted + around);
        features.add("token=" + shape(before));
        features.add("previous=" + previous.toLowerCase(Locale.ROOT));
        features.add("short=" + (word.length() == 1 && Character.isUpperCase(word.charAt(0))) + shape(previous)
                + shape(next));
        return features.toArray(String[]::new);
    }

    private static String[] features(String... features) {
        return features;
    }

    private static List<String> plain(char mark, String word, String glued, String next) {
        String end = mark + (glued.isEmpty() ? "" : "g" + shape(glued));
        boolean digits = !word.isEmpty() && Character.isDigit(word.charAt(word.length() - 1));
        return List.of(
                "mark=" + end,
                "word=" + word.toLowerCase(Locale.ROOT),
                "form=" + shape(word),
                "next=" + shape(next),
                "next2=" + next.toLowerCase(Locale.ROOT),
                "form+next=" + shape(word) + "|" + shape(next) + end,
                "number=" + digits + (!glued.isEmpty() && Character.isDigit(glued.charAt(0))),
                "opens=" + (next.isEmpty() ? "^" : Character.isLowerCase(next.charAt(0)) ? "a" : "A"));
    }

    /** Whether only a label stands before the mark in its paragraph: "1", "Điều 12", "a", "II.3". */
    private static boolean isLabel(CharSequence text, int position) {
        if (position > LABEL_END) {
            return false;
        }
        String opening = text.subSequence(0, position).toString().strip().toLowerCase(Locale.ROOT);
        int space = opening.lastIndexOf(' ');
        boolean counted = space < 0
                || opening.startsWith("điều ")
                || opening.startsWith("khoản ")
                || opening.startsWith("mục ")
                || opening.startsWith("phần ")
                || opening.startsWith("chương ");
        String number = opening.substring(space + 1);
        boolean roman = number.chars().allMatch(c -> "ivxlc.0123456789".indexOf(c) >= 0);
        return counted && !number.isEmpty() && (roman || number.length() == 1 || number.endsWith(")"));
    }

    private static String before(CharSequence text, int position) {
        int from = Math.max(0, position);
        while (from > 0 && position - from < FAR && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        return text.subSequence(from, Math.max(from, position)).toString();
    }

    private static String lastWord(String token) {
        int from = token.length();
        while (from > 0 && Character.isLetterOrDigit(token.charAt(from - 1))) {
            from--;
        }
        return token.substring(from);
    }

    private static String glued(CharSequence text, int from) {
        int to = from;
        while (to < text.length() && to - from < FAR && !Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        return text.subSequence(from, to).toString();
    }

    /** Where the next word begins. */
    private static int inkAt(CharSequence text, int from) {
        int at = Math.min(from, text.length());
        while (at < text.length() && at - from < FAR && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** A word by its form: a class for each run of letters, digits or marks, lower and upper case apart. */
    private static String shape(String word) {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < word.length() && shape.length() < 4; i++) {
            char c = word.charAt(i);
            char sort = Character.isUpperCase(c) ? 'A' : Character.isLetter(c) ? 'a' : Character.isDigit(c) ? '0' : c;
            int last = shape.length() - 1;
            if (last < 0 || shape.charAt(last) != sort) {
                shape.append(sort);
            } else if (sort == 'A' && (last == 0 || shape.charAt(last - 1) != 'A')) {
                shape.append(sort);
            }
        }
        return shape.toString();
    }

    /** The abbreviations of the lexicon, in lower case without their stop. */
    private static final class Abbreviations {

        private final java.util.Set<String> words;

        Abbreviations() {
            words = LexiconTable.load(SentenceContexts.class, "abbreviations.tsv").rows().stream()
                    .map(row -> row.get("word").toLowerCase(Locale.ROOT))
                    .collect(java.util.stream.Collectors.toUnmodifiableSet());
        }

        boolean contains(String word) {
            return words.contains(word.toLowerCase(Locale.ROOT));
        }
    }
}
