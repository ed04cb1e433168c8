package vn.chitieu.extractor.mend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Proposes what the words of a document may have been before they were damaged. For one document, one thread. */
final class Repairs {

    /** Of more only the likeliest are looked at. */
    private static final int MAX_REPAIRS = 12;

    private static final int MAX_HALVES = 3;

    /** The longest pieces that are joined, and the longest run of words that is split. */
    private static final int MAX_JOINED = 9;

    private static final int MAX_SPLIT = 16;

    private static final int MIN_BEHIND_FIGURE = 3;

    private static final String DIGITS = "lI1OoSB";
    private static final String MEANT = "1110058";

    /** Letters that stand for a digit even where they stand alone; others label chapters. */
    private static final Set<String> SINGLE = Set.of("l", "O", "S");

    /** Against a change of what may be a word: it may be a name, or one that the counts do not have. */
    private static final double MAY_BE_RIGHT = Math.log(0.3);

    private final DocumentModel model;
    private final Damage damage;
    private final Map<String, List<Repair>> whole = new HashMap<>();
    private final Map<String, List<Repair>> single = new HashMap<>();
    private final Map<String, List<Repair>> joined = new HashMap<>();

    Repairs(DocumentModel model, Damage damage) {
        this.model = model;
        this.damage = damage;
    }

    /** Of one word as it stands in the text; that it stays as it is is always among them. */
    List<Repair> of(Token token, String text) {
        if (token.length() > Token.MAX_WORD || !token.isWord()) {
            return List.of(Repair.none(model.id(token.name())));
        }
        String word = text.substring(token.start(), token.end());
        if (word.length() == 1 && isInFigure(token, text)) {
            return ofDigit(word);
        }
        return whole.computeIfAbsent(word, this::find);
    }

    /** Whether a letter stands in the place of digits: next to a decimal mark that has digits on its other side. */
    private static boolean isInFigure(Token token, String text) {
        return isFraction(text, token.end(), token.end() + 1) || isFraction(text, token.start() - 1, token.start() - 2);
    }

    private static boolean isFraction(String text, int mark, int digit) {
        return Math.min(mark, digit) >= 0
                && Math.max(mark, digit) < text.length()
                && ".,".indexOf(text.charAt(mark)) >= 0
                && Letters.isDigit(text.charAt(digit));
    }

    private List<Repair> ofDigit(String letter) {
        List<Repair> repairs = new ArrayList<>(List.of(Repair.none(model.id(Token.name(letter)))));
        int index = DIGITS.indexOf(letter);
        if (index >= 0) {
            String digit = MEANT.substring(index, index + 1);
            repairs.add(Repair.of(model.id(Token.name(digit)), digit, damage.of(digit, letter)));
        }
        return repairs;
    }

    /** Of two words that may be pieces of one, or that have the space between them in a wrong place. */
    List<Repair> ofPieces(Token left, Token right, String text) {
        boolean pieces = right.start() == left.end() + 1
                && text.charAt(left.end()) == ' '
                && left.length() + right.length() <= MAX_SPLIT
                && left.isWord()
                && right.isWord();
        if (!pieces) {
            return List.of();
        }
        String both = text.substring(left.start(), right.end());
        return joined.computeIfAbsent(both, this::join);
    }

    private List<Repair> join(String pieces) {
        int space = pieces.indexOf(' ');
        String left = pieces.substring(0, space);
        String right = pieces.substring(space + 1);
        String word = left + right;
        List<Repair> repairs = new ArrayList<>();
        if (word.length() <= MAX_JOINED) {
            for (Repair repair : half(word)) {
                repairs.add(Repair.of(repair.first(), String.valueOf(repair.text()), repair.cost() + damage.space()));
            }
        }
        if (isUnknown(left) || isUnknown(right)) {
            split(word, space)
                    .forEach(repair -> repairs.add(new Repair(
                            repair.first(), repair.second(), repair.text(), repair.cost() + damage.space())));
        }
        return likeliest(repairs);
    }

    private boolean isUnknown(String word) {
        return !isFigure(word) && !model.isWord(Token.name(word));
    }

    private List<Repair> find(String word) {
        List<Repair> repairs = new ArrayList<>();
        int id = model.id(Token.name(word));
        if (!isFigure(word)) {
            double doubt = model.isWord(id) ? MAY_BE_RIGHT : 0;
            for (Repair repair : single(word)) {
                repairs.add(new Repair(repair.first(), repair.second(), repair.text(), repair.cost() + doubt));
            }
            String figure = figure(word);
            if (!figure.isEmpty()) {
                repairs.add(Repair.of(model.id(Token.name(figure)), figure, damage.of(figure, word)));
            }
            if (word.length() <= MAX_SPLIT && !model.isWord(id)) {
                repairs.addAll(split(word, word.length()));
            }
        }
        List<Repair> likeliest = new ArrayList<>(likeliest(repairs));
        likeliest.add(Repair.none(id));
        return likeliest;
    }

    /** Of a word that stays one word. */
    private List<Repair> single(String word) {
        return single.computeIfAbsent(word, read -> {
            List<Repair> repairs = new ArrayList<>();
            String small = Letters.small(read);
            for (int id : model.alike(Letters.shapes(small))) {
                Repair best = null;
                for (WordCase form : WordCase.values()) {
                    String written = form.of(model.name(id));
                    double cost = written.length() == read.length() ? damage.of(written, read) : Damage.NEVER;
                    if (cost > Damage.NEVER && !written.equals(read) && (best == null || cost > best.cost())) {
                        best = Repair.of(id, written, cost);
                    }
                }
                if (best != null && !model.name(id).equals(small)) {
                    repairs.add(best);
                }
            }
            return likeliest(repairs);
        });
    }

    /**
     * Of two words that were run together.
     *
     * @param except where the word is not split
     */
    private List<Repair> split(String word, int except) {
        List<Repair> repairs = new ArrayList<>();
        for (int cut = 1; cut < word.length(); cut++) {
            if (cut == except || isInner(word, cut)) {
                continue;
            }
            for (Repair left : half(word.substring(0, cut))) {
                for (Repair right : half(word.substring(cut))) {
                    repairs.add(new Repair(
                            left.first(),
                            right.first(),
                            left.text() + " " + right.text(),
                            left.cost() + right.cost() + damage.space()));
                }
            }
        }
        return repairs;
    }

    /** Whether a place is within an abbreviation or a code, such as QH15 or 3C. */
    private static boolean isInner(String word, int cut) {
        char left = word.charAt(cut - 1);
        char right = word.charAt(cut);
        boolean capital = Character.isUpperCase(left) && left < 0x80;
        boolean unit = Letters.isDigit(left) && word.length() - cut < MIN_BEHIND_FIGURE;
        return capital && (Letters.isDigit(right) || Character.isUpperCase(right) && right < 0x80) || unit;
    }

    private List<Repair> half(String word) {
        String name = Token.name(word);
        if (isFigure(word)) {
            return List.of(Repair.of(model.id(name), word, 0));
        }
        List<Repair> halves = new ArrayList<>(likeliest(single(word), MAX_HALVES));
        if (model.isWord(name)) {
            halves.add(Repair.of(model.id(name), word, 0));
        }
        return halves;
    }

    private List<Repair> likeliest(List<Repair> repairs) {
        return likeliest(repairs, MAX_REPAIRS);
    }

    private List<Repair> likeliest(List<Repair> repairs, int most) {
        if (repairs.size() <= most) {
            return repairs;
        }
        return repairs.stream()
                .sorted(Comparator.comparingDouble(this::cost).reversed())
                .limit(most)
                .toList();
    }

    private double cost(Repair repair) {
        double second = repair.second() < 0 ? 0 : Math.log(model.probability(repair.second(), false));
        return repair.cost() + Math.log(model.probability(repair.first(), false)) + second;
    }

    private static boolean isFigure(String word) {
        return word.chars().allMatch(c -> Letters.isDigit((char) c));
    }

    /** The figure that a word is when letters in it stand for digits; empty if it is none. */
    static String figure(String word) {
        StringBuilder figure = new StringBuilder(word.length());
        int digits = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int letter = DIGITS.indexOf(c);
            if (!Letters.isDigit(c) && letter < 0) {
                return "";
            }
            digits += Letters.isDigit(c) ? 1 : 0;
            figure.append(Letters.isDigit(c) ? c : MEANT.charAt(letter));
        }
        boolean mixed = digits > 0 && digits < word.length();
        return mixed || SINGLE.contains(word) ? figure.toString() : "";
    }

    /** Whether a name in small letters is of a figure with letters that stand for digits. */
    static boolean isMisreadFigure(String name) {
        int digits = 0;
        for (int i = 0; i < name.length(); i++) {
            boolean digit = Letters.isDigit(name.charAt(i));
            if (!digit && "losb".indexOf(name.charAt(i)) < 0) {
                return false;
            }
            digits += digit ? 1 : 0;
        }
        return digits > 0 && digits < name.length();
    }
}
