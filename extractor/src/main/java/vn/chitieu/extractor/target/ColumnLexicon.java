package vn.chitieu.extractor.target;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.lexicon.PhraseLexicon;
import vn.chitieu.extractor.lexicon.Token;
import vn.chitieu.extractor.lexicon.Tokenizer;
import vn.chitieu.extractor.model.Comparator;

/** Reads the role of a column from the words of its header. Immutable, thread-safe. */
final class ColumnLexicon {

    private final PhraseLexicon<ColumnRole> roles =
            PhraseLexicon.load(ColumnLexicon.class, "table-columns.tsv", row -> ColumnRole.valueOf(row.get("role")));

    private static final int FEWEST_WORDS = 3;

    private static final int MOST_SCORE = 4;

    private final UnitReader units = new UnitReader();

    /** The role that the header names; of several, agencies and times say more than what they speak about. */
    ColumnRole role(List<Token> header, boolean dated) {
        if (compares(header)) {
            return ColumnRole.NOTE;
        }
        ColumnRole found = ColumnRole.OTHER;
        int at = 0;
        while (at < header.size()) {
            PhraseLexicon.Match<ColumnRole> match = roles.at(header, at);
            if (match == null) {
                at++;
                continue;
            }
            boolean points = match.value() == ColumnRole.NOTE && isCounted(header, match);
            found = !points && strength(match.value()) > strength(found) ? match.value() : found;
            at = match.to();
        }
        boolean value = dated && (found == ColumnRole.OTHER || found == ColumnRole.NAME && header.size() <= 8);
        return value ? ColumnRole.VALUE : found;
    }

    /** Whether a header has words of its own beside those of roles and times, as "giảm hộ nghèo năm 2026 (hộ)" has. */
    boolean measures(List<Token> header) {
        int own = 0;
        int at = 0;
        while (at < header.size() && !header.get(at).is("(")) {
            PhraseLexicon.Match<ColumnRole> match = roles.at(header, at);
            Token token = header.get(at);
            boolean time = token.is("năm") || token.is("đến") || token.is("giai") || token.is("đoạn");
            own += match == null && token.isWord() && !time ? 1 : 0;
            at = match == null ? at + 1 : match.to();
        }
        return own >= FEWEST_WORDS;
    }

    /** The role of words that are a column's header as a whole, or null. */
    @Nullable
    ColumnRole whole(List<Token> words) {
        PhraseLexicon.Match<ColumnRole> match = roles.at(words, 0);
        return match == null || match.to() < words.size() ? null : match.value();
    }

    /** "Điểm đen phải xóa (điểm)" counts points, and "Điểm" or "Điểm tối đa" scores. */
    private static boolean isCounted(List<Token> header, PhraseLexicon.Match<ColumnRole> match) {
        return match.to() == match.from() + 1 && header.get(match.from()).is("điểm") && header.size() > MOST_SCORE;
    }

    /** The unit that a header counts, "Số xã, phường đạt chuẩn năm 2027", or null. */
    @Nullable
    String counted(String header) {
        List<Token> words = Tokenizer.tokens(header, 0, header.length());
        boolean number = words.size() > 1 && words.get(0).is("số");
        UnitReader.Unit unit = number ? units.read(words, 1) : null;
        boolean counts = unit != null && (unit.unitClass() == UnitClass.COUNT || unit.unitClass() == UnitClass.FLOW);
        return counts && unit != null ? UnitReader.text(header, words, unit.from(), unit.to()) : null;
    }

    /** The bound that a header sets, "Số vụ tối đa năm 2026", or null. */
    static @Nullable Comparator bound(String header) {
        String words = header.toLowerCase(Locale.ROOT);
        boolean most = words.contains("tối đa") || words.contains("không quá");
        boolean least = words.contains("tối thiểu") || words.contains("ít nhất");
        return most == least ? null : most ? Comparator.LTE : Comparator.GTE;
    }

    /** "KH 2026/TH 2025 (%)": a ratio of two years, which is no value of its own. */
    private static boolean compares(List<Token> header) {
        int years = 0;
        boolean over = false;
        for (Token token : header) {
            boolean year = token.isNumber() && token.folded().matches("20[0-9]{2}");
            years += year ? 1 : 0;
            over |= years == 1 && token.folded().equals("/");
        }
        return years == 2 && over;
    }

    private static int strength(ColumnRole role) {
        return switch (role) {
            case OTHER -> 0;
            case NAME -> 1;
            case VALUE -> 2;
            case PRODUCT -> 3;
            case UNIT -> 4;
            case TIME -> 5;
            case BASELINE -> 6;
            case NOTE -> 7;
            case LEAD -> 8;
            case COORDINATING -> 9;
            case ORDINAL -> 10;
        };
    }
}
