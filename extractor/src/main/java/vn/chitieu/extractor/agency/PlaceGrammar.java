package vn.chitieu.extractor.agency;

import vn.chitieu.extractor.agency.AgencyLexicon.HeadKind;
import vn.chitieu.extractor.agency.AgencyLexicon.PlaceKind;

/**
 * Places behind an agency's name: "tỉnh", "thành phố Hạ Long", "các huyện, thị xã, thành phố", "cấp xã", "khu vực 3".
 * Every method answers the word behind the place, or the given word where no place stands. Immutable and thread-safe.
 */
final class PlaceGrammar {

    private static final int NAME_WORDS = 4;
    private static final int PARTS = 40;

    private final AgencyLexicon lexicon;

    PlaceGrammar(AgencyLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Reads a place that begins with a level of government, a region's name or a branch. */
    int place(Words words, int i) {
        PhraseTrie.Match<PlaceKind> part = lexicon.place(words, i);
        if (part == null) {
            return words.is(i, "các") || words.is(i, "những") ? many(words, i) : i;
        }
        return switch (part.value()) {
            case LEVEL -> level(words, i, part.end());
            case CLOSED -> closed(words, part.end());
            case NAME -> words.isUpper(i) ? further(words, part.end()) : i;
            case BRANCH -> branch(words, i, part.end());
            case SUCH, NOT -> i;
        };
    }

    /** Reads a place, or a bare name in capitals that stands directly at {@code i}. */
    int placeOrName(Words words, int i) {
        int end = place(words, i);
        return end > i ? end : name(words, i, false);
    }

    /** Whether a level with a name of its own stands at {@code i}, such as "thành phố Hạ Long". */
    boolean isNamedPlace(Words words, int i) {
        PhraseTrie.Match<PlaceKind> part = lexicon.place(words, i);
        return part != null && part.value() == PlaceKind.LEVEL && nameBehind(words, i, part.end()) > part.end();
    }

    /** Whether the words are "tỉnh" or "thành phố" alone. */
    boolean isBareProvince(Words words, int from, int to) {
        boolean city = words.is(from, "thành") && words.is(from + 1, "phố") && to == from + 2;
        return city || (to == from + 1 && (words.is(from, "tỉnh") || words.is(from, "tp")));
    }

    /** Whether a part of a place begins at {@code i}. */
    boolean beginsAt(Words words, int i) {
        PhraseTrie.Match<PlaceKind> part = lexicon.place(words, i);
        return part != null
                && switch (part.value()) {
                    case LEVEL -> !words.is(i, "khu") || nameBehind(words, i, part.end()) > part.end();
                    case NAME -> words.isUpper(i);
                    case CLOSED, BRANCH -> true;
                    case SUCH, NOT -> false;
                };
    }

    /** A further place behind "Việt Nam", such as a branch, perhaps behind a hyphen. */
    private int further(Words words, int i) {
        int at = words.is(i, "-") || words.is(i, "–") ? i + 1 : i;
        PhraseTrie.Match<PlaceKind> part = lexicon.place(words, at);
        boolean branch = part != null && part.value() == PlaceKind.BRANCH;
        if (at > i && !branch) {
            return i;
        }
        int end = part != null && part.value() != PlaceKind.NAME ? place(words, at) : at;
        return end > at ? end : i;
    }

    private int branch(Words words, int i, int behind) {
        int end = placeOrName(words, behind);
        return end > behind ? end : i;
    }

    private int level(Words words, int i, int behind) {
        int end = nameBehind(words, i, behind);
        if (end > behind) {
            return end;
        }
        return words.is(i, "khu") ? i : such(words, levels(words, behind));
    }

    private int nameBehind(Words words, int i, int behind) {
        int at = words.is(i, "tp") && words.is(behind, ".") ? behind + 1 : behind;
        if (words.isNumber(at) && (words.is(i, "khu") || words.is(i, "quận") || words.is(i, "phường"))) {
            return at + 1;
        }
        int end = name(words, at, true);
        return end > at ? end : behind;
    }

    private int many(Words words, int i) {
        PhraseTrie.Match<PlaceKind> part = lexicon.place(words, i + 1);
        if (part == null || part.value() != PlaceKind.LEVEL || words.is(i + 1, "khu")) {
            return i;
        }
        int end = levels(words, part.end());
        return such(words, names(words, words.is(end, ":") && words.isUpper(end + 1) ? end + 1 : end));
    }

    /** "Hải Hà, Đầm Hà và Tiên Yên" behind "các huyện". */
    private int names(Words words, int i) {
        int end = name(words, i, true);
        if (end == i) {
            return words.is(i - 1, ":") ? i - 1 : i;
        }
        for (int part = 0; part < PARTS && (words.is(end, ",") || words.is(end, "và")); part++) {
            int next = name(words, end + 1, false);
            if (next == end + 1) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** Further levels behind one: ", thị xã, thành phố". */
    private int levels(Words words, int i) {
        int end = i;
        for (int part = 0; part < PARTS; part++) {
            boolean joined = words.isConnector(end);
            int at = joined ? end + 1 : end;
            PhraseTrie.Match<PlaceKind> next = lexicon.place(words, at);
            if (next == null
                    || next.value() != PlaceKind.LEVEL
                    || words.is(at, "khu")
                    || lexicon.head(words, at) != null
                    || nameBehind(words, at, next.end()) > next.end()
                    || (joined && words.is(at, "địa") && !words.is(end, "và"))) {
                break;
            }
            end = next.end();
        }
        return end;
    }

    private int closed(Words words, int i) {
        int end = levels(words, i);
        for (int part = 0; part < PARTS && words.isConnector(end); part++) {
            PhraseTrie.Match<PlaceKind> next = lexicon.place(words, end + 1);
            if (next == null || next.value() != PlaceKind.CLOSED) {
                break;
            }
            end = next.end();
        }
        return end;
    }

    private int such(Words words, int i) {
        int end = i;
        for (int part = 0; part < 2; part++) {
            PhraseTrie.Match<PlaceKind> next = lexicon.place(words, end);
            if (next == null || next.value() != PlaceKind.SUCH) {
                break;
            }
            end = next.end();
        }
        return end;
    }

    /** A name in capitals, such as "Lâm Đồng" or "Bà Rịa - Vũng Tàu". */
    private int name(Words words, int i, boolean certain) {
        int end = i;
        while (end < i + NAME_WORDS && words.isUpper(end) && !isOther(words, end, certain && end == i)) {
            end++;
        }
        boolean hyphen = end > i && (words.is(end, "-") || words.is(end, "–"));
        if (hyphen && words.isUpper(end + 1) && words.isUpper(end + 2) && !isOther(words, end + 1, false)) {
            return end + 3;
        }
        return end;
    }

    private boolean isOther(Words words, int i, boolean certain) {
        PhraseTrie.Match<AgencyLexicon.Head> head = lexicon.head(words, i);
        if (head != null) {
            boolean body = head.value().kind() == HeadKind.PLACE && !certain;
            return body || lexicon.field(words, head.end()) != null || head.end() > i + 1;
        }
        PhraseTrie.Match<AgencyLexicon.StopKind> stop = lexicon.stop(words, i);
        return stop != null && stop.end() > i + 1;
    }
}
