package vn.chitieu.extractor.nlp;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.namefind.NameContextGenerator;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;
import vn.chitieu.extractor.lexicon.Token;
import vn.chitieu.extractor.lexicon.Tokenizer;

/**
 * Features of a syllable for the name finder: its words and forms, the word lists it is in, its neighbours, the words
 * that open the sentence, and the name before it. Keeps what it knows of the last sentence; not thread-safe.
 */
final class NameContexts implements NameContextGenerator {

    private static final int AROUND = 2;

    private final Gazetteer gazetteer = new Gazetteer();
    private String[] sentence = {};
    private List<List<String>> known = List.of();

    @Override
    @SuppressWarnings("ReferenceEquality") // the finder hands over the very same array for all words of a sentence
    public String[] getContext(int index, String[] tokens, String[] outcomes, Object[] additional) {
        if (sentence != tokens) {
            known = read(tokens);
            sentence = tokens;
        }
        List<String> features = new ArrayList<>(known.get(index));
        String last = index > 0 ? outcomes[index - 1] : "";
        String before = index > 1 ? outcomes[index - 2] : "";
        features.add("po=" + last);
        features.add("ppo=" + before + last);
        features.add("po+" + known.get(index).get(0) + last);
        features.add("po+" + known.get(index).get(1) + last);
        features.add("po+" + known.get(index).get(2) + last);
        return features.toArray(String[]::new);
    }

    private List<List<String>> read(String[] words) {
        List<Token> tokens = new ArrayList<>(words.length);
        for (String word : words) {
            List<Token> read = Tokenizer.tokens(word, 0, word.length());
            tokens.add(read.isEmpty() ? new Token(0, word.length(), Token.Kind.MARK, word) : read.get(0));
        }
        String[] hits = gazetteer.hits(tokens);
        List<List<String>> features = new ArrayList<>(words.length);
        for (int at = 0; at < words.length; at++) {
            features.add(features(words, tokens, hits, at));
        }
        return features;
    }

    private static List<String> features(String[] words, List<Token> tokens, String[] hits, int at) {
        List<String> features = new ArrayList<>();
        features.add("w=" + word(tokens, at));
        features.add("g=" + hits[at]);
        features.add("s=" + shape(words, at));
        features.add("s3=" + shape(words, at - 1) + shape(words, at) + shape(words, at + 1));
        for (int step = 1; step <= AROUND; step++) {
            features.add("w-" + step + "=" + word(tokens, at - step));
            features.add("w+" + step + "=" + word(tokens, at + step));
            features.add("g-" + step + "=" + hit(hits, at - step));
            features.add("g+" + step + "=" + hit(hits, at + step));
        }
        features.add("w-1,w=" + word(tokens, at - 1) + "_" + word(tokens, at));
        features.add("w,w+1=" + word(tokens, at) + "_" + word(tokens, at + 1));
        features.add("g-1,g,g+1=" + hit(hits, at - 1) + "_" + hits[at] + "_" + hit(hits, at + 1));
        features.add("mark=" + mark(tokens, at) + "|" + hits[at]);
        features.add("number=" + number(tokens, at) + "|" + hits[at]);
        features.add("first=" + word(tokens, 0) + "|" + (at < 4 ? at : 4));
        return features;
    }

    /** The last mark before the word. */
    private static String mark(List<Token> tokens, int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (tokens.get(i).kind() == Token.Kind.MARK) {
                return tokens.get(i).folded();
            }
        }
        return "^";
    }

    /** Whether a number stands near in front of the word or behind it, before the next mark. */
    private static String number(List<Token> tokens, int at) {
        return reaches(tokens, at, -1) + "" + reaches(tokens, at, 1);
    }

    private static char reaches(List<Token> tokens, int at, int step) {
        for (int i = at + step, seen = 0; i >= 0 && i < tokens.size() && seen < 12; i += step, seen++) {
            if (tokens.get(i).isNumber()) {
                return seen < 4 ? 'n' : 'f';
            }
            if (tokens.get(i).is(",") || tokens.get(i).is(";")) {
                return '-';
            }
        }
        return '-';
    }

    private static String word(List<Token> tokens, int at) {
        if (at < 0 || at >= tokens.size()) {
            return "#";
        }
        return tokens.get(at).isNumber() ? "0" : tokens.get(at).folded();
    }

    private static String hit(String[] hits, int at) {
        return at < 0 || at >= hits.length ? "#" : hits[at];
    }

    private static char shape(String[] words, int at) {
        if (at < 0 || at >= words.length) {
            return '#';
        }
        String word = words[at];
        char first = word.charAt(0);
        if (Character.isDigit(first)) {
            return word.length() == 4 && (word.startsWith("20") || word.startsWith("19")) ? 'y' : '0';
        }
        if (!Character.isLetter(first)) {
            return first;
        }
        boolean capital = Character.isUpperCase(first);
        boolean all = capital && word.length() > 1 && Character.isUpperCase(word.charAt(word.length() - 1));
        return all ? 'X' : capital ? 'A' : 'a';
    }

    @Override
    public void addFeatureGenerator(AdaptiveFeatureGenerator generator) {
        // the library adds one for what stands outside the sentence; nothing does here
    }

    @Override
    public void updateAdaptiveData(String[] tokens, String[] outcomes) {
        // names of one sentence say nothing of the next
    }

    @Override
    public void clearAdaptiveData() {
        // nothing is kept beyond a sentence
    }
}
