package vn.chitieu.extractor.target;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.extractor.lexicon.Token;
import vn.chitieu.extractor.lexicon.Tokenizer;
import vn.chitieu.extractor.model.Target;

/** What is known of a finished target, as names of features that tell how sure it is. Stateless, thread-safe. */
final class DraftEvidence {

    private static final int STEPS = 8;
    private static final int LONG = 120;
    private static final int WORDS = 3;
    private static final int BESIDE = 60;

    private DraftEvidence() {}

    static List<String> of(TargetDraft draft, Target target, int inClause, String text) {
        List<String> features = new ArrayList<>();
        features.add("by=" + draft.by + draft.byModel);
        String sure = draft.probability < 0 ? "?" : String.valueOf((int) (draft.probability * STEPS));
        features.add("probability=" + sure);
        features.add("by+probability=" + draft.by + draft.byModel + sure);
        if (draft.probability > 0 && draft.probability < 1) {
            double odds = Math.log(draft.probability / (1 - draft.probability));
            features.add("odds=" + Math.round(Math.max(-4, Math.min(STEPS, odds)) * 2));
        }
        features.add("kind=" + target.kind());
        features.add("comparator=" + target.comparator());
        features.add("change=" + target.change() + draft.by);
        features.add("unit=" + (target.unit() == null ? "" : target.unit()));
        features.add("time=" + (draft.timeSpan != null) + (target.time() == null));
        features.add("kind+time=" + target.kind() + (draft.timeSpan != null));
        String lead = target.lead().isEmpty() ? "none" : target.lead().get(0).inherited() ? "inherited" : "own";
        features.add("lead=" + lead + Math.min(WORDS, target.lead().size()));
        features.add("lead+kind=" + lead + target.kind());
        features.add("coordinating=" + Math.min(WORDS, target.coordinating().size()));
        features.add("parent=" + (target.parent() != null) + draft.by);
        features.add("in-clause=" + Math.min(STEPS, inClause));
        indicator(features, target.indicator());
        features.add("quote=" + Math.min(STEPS, target.quote().length() / (LONG / 2)));
        around(features, draft, target, text);
        return features;
    }

    /** How sure a chooser is of the rules' value of a field; nothing where none was asked. */
    static List<String> of(String field, Chosen chosen) {
        if (chosen.rule() < 0) {
            return List.of();
        }
        return List.of(
                field + "-rule=" + (int) (chosen.rule() * STEPS),
                field + "-margin=" + (int) Math.floor(chosen.margin() * STEPS),
                field + "-changed=" + (chosen.margin() > 0));
    }

    /** The words of the quote and those beside it, how many numbers and years it holds, and how well it is set apart. */
    private static void around(List<String> features, TargetDraft draft, Target target, String text) {
        int from = Math.max(0, target.start() - BESIDE);
        int to = Math.min(text.length(), target.end() + BESIDE);
        List<Token> before = Tokenizer.tokens(text, from, target.start());
        List<Token> behind = Tokenizer.tokens(text, target.end(), to);
        for (int i = 1; i <= WORDS; i++) {
            features.add("before" + i + "=" + (before.size() < i ? "^" : word(before.get(before.size() - i))));
            features.add("behind" + i + "=" + (behind.size() < i ? "$" : word(behind.get(i - 1))));
        }
        int numbers = 0;
        int marks = 0;
        for (Token token : Tokenizer.tokens(text, target.start(), Math.min(target.end(), target.start() + LONG * 2))) {
            numbers += token.isNumber() ? 1 : 0;
            marks += token.is(",") || token.is(";") || token.is("(") ? 1 : 0;
            features.add("in=" + word(token));
        }
        features.add("numbers=" + draft.by + Math.min(STEPS, numbers));
        features.add("marks=" + draft.by + Math.min(STEPS, marks));
        features.add("beside=" + Math.min(STEPS, count(before)) + Math.min(STEPS, count(behind)));
    }

    private static long count(List<Token> tokens) {
        return tokens.stream().filter(Token::isNumber).count();
    }

    private static String word(Token token) {
        return token.isNumber() ? "0" : token.folded();
    }

    private static void indicator(List<String> features, String indicator) {
        String[] words = indicator.split(" ");
        features.add("length=" + Math.min(STEPS, words.length / 2));
        features.add("word=" + words[0].toLowerCase(java.util.Locale.ROOT));
        features.add("last=" + words[words.length - 1].toLowerCase(java.util.Locale.ROOT));
        features.add("capital=" + Character.isUpperCase(indicator.charAt(0)));
        features.add("digits=" + indicator.chars().anyMatch(Character::isDigit));
        features.add("commas="
                + Math.min(WORDS, indicator.chars().filter(c -> c == ',').count()));
        features.add("bracket=" + (indicator.indexOf('(') >= 0) + (indicator.indexOf(')') >= 0));
    }
}
