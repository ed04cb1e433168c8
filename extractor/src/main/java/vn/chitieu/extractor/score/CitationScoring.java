package vn.chitieu.extractor.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.annotation.ExpectedCitation;
import vn.chitieu.extractor.model.Citation;
import vn.chitieu.extractor.model.Extraction;

/**
 * Scores citations: a pair needs the same number after folding case, blanks, dashes and đ/d; where the annotation has
 * no number, the same type, and a passage that holds the words of the annotated title. Each document is annotated once,
 * so a second extraction of it is a false one. Thread-safe.
 */
public final class CitationScoring {

    private final List<ExpectedCitation> expected;
    private final List<Citation> found;
    private final String text;
    private final Map<Integer, Integer> pairs = new HashMap<>();
    private final boolean[] taken;

    private CitationScoring(List<ExpectedCitation> expected, Extraction extraction) {
        this.expected = expected;
        this.found = extraction.citations();
        this.text = extraction.text();
        this.taken = new boolean[found.size()];
    }

    /** Compares the citations of one document. */
    public static CitationScore score(List<ExpectedCitation> expected, Extraction extraction) {
        CitationScoring scoring = new CitationScoring(expected, extraction);
        scoring.assign();
        return scoring.result();
    }

    /** The number without case, blanks and the differences between dashes and between đ and d. */
    static String foldNumber(String number) {
        StringBuilder out = new StringBuilder(number.length());
        String lower = TextFolding.fold(number).toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c == 'đ' || c == 'ð') {
                out.append('d');
            } else if (Character.getType(c) == Character.DASH_PUNCTUATION || c == '−') {
                out.append('-');
            } else if (c != ' ') {
                out.append(c);
            }
        }
        return out.toString();
    }

    private void assign() {
        for (int i = 0; i < expected.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                if (!taken[j] && agree(expected.get(i), found.get(j))) {
                    taken[j] = true;
                    pairs.put(i, j);
                    break;
                }
            }
        }
    }

    private boolean agree(ExpectedCitation left, Citation right) {
        if (left.number() != null) {
            return right.number() != null && foldNumber(left.number()).equals(foldNumber(right.number()));
        }
        return right.number() == null
                && TextFolding.fold(left.type()).equals(TextFolding.fold(right.type()))
                && holdsTitle(left.title(), right);
    }

    /** Whether all words of the title stand in the passage or in as many words behind it as the title has. */
    private boolean holdsTitle(@Nullable String title, Citation citation) {
        if (title == null) {
            return true;
        }
        List<String> words = TextFolding.words(TextFolding.fold(title));
        int end = Math.max(0, Math.min(citation.end(), text.length()));
        int start = Math.max(0, Math.min(citation.start(), end));
        List<String> passage = TextFolding.words(TextFolding.fold(text.substring(start, end)));
        List<String> behind = TextFolding.words(
                TextFolding.fold(text.substring(end, Math.min(text.length(), end + 2 * title.length()))));
        List<String> left = new ArrayList<>(passage);
        left.addAll(behind.subList(0, Math.min(words.size(), behind.size())));
        for (String word : words) {
            if (!left.remove(word)) {
                return false;
            }
        }
        return true;
    }

    private CitationScore result() {
        List<ScoreError> errors = new ArrayList<>();
        int types = 0;
        int dates = 0;
        int issuers = 0;
        for (int i = 0; i < expected.size(); i++) {
            ExpectedCitation left = expected.get(i);
            Integer paired = pairs.get(i);
            if (paired == null) {
                errors.add(new ScoreError("MISS", describe(left)));
                continue;
            }
            Citation right = found.get(paired);
            boolean type = TextFolding.fold(left.type()).equals(TextFolding.fold(right.type()));
            boolean date = Objects.equals(left.date(), right.date());
            boolean issuer = AgencyFolding.fold(left.issuer()).equals(AgencyFolding.fold(right.issuer()));
            types += type ? 1 : 0;
            dates += date ? 1 : 0;
            issuers += issuer ? 1 : 0;
            if (!type || !date || !issuer) {
                String cause = "FIELD " + String.join(",", wrong(type, date, issuer));
                errors.add(new ScoreError(cause, describe(left) + "; found " + describe(right)));
            }
        }
        for (int j = 0; j < found.size(); j++) {
            if (!taken[j]) {
                errors.add(new ScoreError("SPURIOUS", describe(found.get(j))));
            }
        }
        Tally tally = new Tally(pairs.size(), found.size(), expected.size());
        return new CitationScore(tally, types, dates, issuers, errors);
    }

    private static List<String> wrong(boolean type, boolean date, boolean issuer) {
        List<String> wrong = new ArrayList<>();
        if (!type) {
            wrong.add("type");
        }
        if (!date) {
            wrong.add("date");
        }
        if (!issuer) {
            wrong.add("issuer");
        }
        return wrong;
    }

    private static String describe(ExpectedCitation citation) {
        String name = citation.number() == null ? citation.title() : citation.number();
        return citation.type() + " " + name + ", " + citation.date() + ", " + citation.issuer();
    }

    private String describe(Citation citation) {
        String name = citation.number();
        if (name == null) {
            int end = Math.max(0, Math.min(citation.end(), text.length()));
            name = "\"" + text.substring(Math.max(0, Math.min(citation.start(), end)), end) + "\"";
        }
        return citation.type() + " " + name + ", " + citation.date() + ", " + citation.issuer();
    }
}
