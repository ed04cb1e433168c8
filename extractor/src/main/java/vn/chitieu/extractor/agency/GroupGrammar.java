package vn.chitieu.extractor.agency;

import vn.chitieu.extractor.agency.AgencyLexicon.GroupKind;

/**
 * Generic groups, kept as written: "các sở, ngành, địa phương", "các đơn vị có liên quan", "sở, ban, ngành". Immutable
 * and thread-safe.
 */
final class GroupGrammar {

    private static final int PARTS = 40;
    private static final int OPEN_WORDS = 8;
    private static final int SUCH_PARTS = 4;

    private final AgencyLexicon lexicon;
    private final PlaceGrammar places;

    GroupGrammar(AgencyLexicon lexicon, PlaceGrammar places) {
        this.lexicon = lexicon;
        this.places = places;
    }

    /**
     * The word behind the group at {@code i}, or -1.
     *
     * @param bare whether a group may begin without "các"
     */
    int group(Words words, int i, boolean bare) {
        boolean plural = words.is(i, "các") || words.is(i, "những");
        int at = plural ? i + 1 : i;
        if (!plural && !bare) {
            return -1;
        }
        int end = noun(words, at, plural);
        if (end < 0) {
            return -1;
        }
        int parts = 1;
        int behind = qualifiers(words, at, end);
        boolean qualified = behind > end;
        end = behind;
        while (parts < PARTS) {
            int next = next(words, end, qualified && behind == end && parts > 0);
            if (next < 0) {
                break;
            }
            parts++;
            behind = qualifiers(words, end, next);
            qualified |= behind > next;
            end = behind;
        }
        return plural || parts > 1 || qualified ? end : -1;
    }

    /** The first noun; without "các" a place alone opens no group. */
    private int noun(Words words, int i, boolean plural) {
        int end = lexicon.group(words, i, GroupKind.CORE);
        if (end < 0 && plural) {
            end = Math.max(lexicon.group(words, i, GroupKind.OPEN), area(words, i));
        }
        return isName(words, i, end) ? -1 : end;
    }

    private int area(Words words, int i) {
        return places.isNamedPlace(words, i) ? -1 : lexicon.group(words, i, GroupKind.AREA);
    }

    /** A capital word may begin an agency's own name: "các sở, Ban Dân tộc". */
    private boolean isName(Words words, int i, int end) {
        PhraseTrie.Match<AgencyLexicon.Head> head = words.isUpper(i) ? lexicon.head(words, i) : null;
        return head != null && (head.end() > end || words.isUpper(end));
    }

    private int next(Words words, int i, boolean separated) {
        int at = words.isConnector(i) && !words.is(i, "-") ? i + 1 : i;
        if (at == i && (separated || words.is(i, "tổ"))) {
            return -1;
        }
        if (at > i && words.is(i, ",") && words.is(at, "và")) {
            at++;
        }
        int end = Math.max(lexicon.group(words, at, GroupKind.CORE), lexicon.group(words, at, GroupKind.MORE));
        end = Math.max(end, Math.max(lexicon.group(words, at, GroupKind.OPEN), area(words, at)));
        if (end < 0 || isName(words, at, end)) {
            return -1;
        }
        // "các đơn vị, tổ chức triển khai": a verb, not a noun
        PhraseTrie.Match<AgencyLexicon.StopKind> verb = lexicon.stop(words, at);
        boolean isVerb = verb != null && (verb.end() > end || (words.is(at, "tổ") && organises(words, end)));
        return isVerb ? -1 : end;
    }

    /** Whether "tổ chức" before the word {@code i} is a verb: "tổ chức triển khai", not "tổ chức có trách nhiệm". */
    private boolean organises(Words words, int i) {
        PhraseTrie.Match<AgencyLexicon.StopKind> verb = lexicon.stop(words, i);
        boolean duty = verb != null && verb.value() == AgencyLexicon.StopKind.DUTY;
        return duty && !words.is(i + 1, "trách") && !words.is(i, "chủ") && !words.is(i, "phối");
    }

    private int qualifiers(Words words, int from, int i) {
        int end = i;
        if (lexicon.group(words, noun(words, from), GroupKind.OPEN) >= 0 || provides(words, end)) {
            end = openWords(words, end);
        }
        for (int part = 0; part < SUCH_PARTS; part++) {
            int next = lexicon.group(words, end, GroupKind.SUCH);
            if (next < 0) {
                break;
            }
            int name = places.isNamedPlace(words, next - 1) ? places.place(words, next - 1) : next;
            end = Math.max(name, next);
        }
        return owner(words, end);
    }

    /** "của Hội đồng nhân dân tỉnh" behind "các ban". */
    private int owner(Words words, int i) {
        PhraseTrie.Match<AgencyLexicon.Head> body = words.is(i, "của") ? lexicon.head(words, i + 1) : null;
        if (body == null || body.value().kind() != AgencyLexicon.HeadKind.PLACE || !words.isUpper(i + 1)) {
            return i;
        }
        return places.placeOrName(words, body.end());
    }

    private boolean provides(Words words, int i) {
        return words.is(i, "cung") && words.is(i + 1, "cấp") && !stops(words, i);
    }

    /** The word where the noun begins: behind a separator, "các" or at once. */
    private static int noun(Words words, int from) {
        int at = from;
        while (words.isConnector(at) || words.is(at, "các")) {
            at++;
        }
        return at;
    }

    private boolean stops(Words words, int i) {
        PhraseTrie.Match<AgencyLexicon.StopKind> stop = lexicon.stop(words, i);
        return stop != null && stop.value() != AgencyLexicon.StopKind.INNER;
    }

    private int openWords(Words words, int i) {
        int end = i;
        while (end < i + OPEN_WORDS
                && words.isWord(end)
                && !words.is(end, "và")
                && !stops(words, end)
                && !(words.isUpper(end) && lexicon.head(words, end) != null)
                && lexicon.group(words, end, GroupKind.SUCH) < 0) {
            PhraseTrie.Match<AgencyLexicon.StopKind> inner = lexicon.stop(words, end);
            end = inner == null ? end + 1 : inner.end();
        }
        return end;
    }
}
