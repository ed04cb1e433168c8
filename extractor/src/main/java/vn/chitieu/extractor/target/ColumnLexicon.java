package vn.chitieu.extractor.target;

import java.util.List;
import vn.chitieu.extractor.lexicon.PhraseLexicon;
import vn.chitieu.extractor.lexicon.Token;

/** Reads the role of a column from the words of its header. Immutable, thread-safe. */
final class ColumnLexicon {

    private final PhraseLexicon<ColumnRole> roles =
            PhraseLexicon.load(ColumnLexicon.class, "table-columns.tsv", row -> ColumnRole.valueOf(row.get("role")));

    /** The role that the header names; of several, agencies and times say more than what they speak about. */
    ColumnRole role(List<Token> header, boolean dated) {
        ColumnRole found = ColumnRole.OTHER;
        int at = 0;
        while (at < header.size()) {
            PhraseLexicon.Match<ColumnRole> match = roles.at(header, at);
            if (match == null) {
                at++;
                continue;
            }
            found = strength(match.value()) > strength(found) ? match.value() : found;
            at = match.to();
        }
        boolean value = dated && (found == ColumnRole.OTHER || found == ColumnRole.NAME && header.size() <= 8);
        return value ? ColumnRole.VALUE : found;
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
