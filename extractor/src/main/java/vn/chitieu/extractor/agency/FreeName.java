package vn.chitieu.extractor.agency;

import vn.chitieu.extractor.agency.AgencyLexicon.Head;
import vn.chitieu.extractor.agency.AgencyLexicon.HeadKind;

/**
 * Names that no lexicon has: words in capitals and the words that belong to them, joined by "và", commas and hyphens,
 * up to a place or a word that ends names. Immutable and thread-safe.
 */
final class FreeName {

    /** Words in small letters in a row that a field of work may have. */
    static final int FIELD_WORDS = 3;

    /** Words in small letters in a row that a free name may have. */
    static final int NAME_WORDS = 8;

    private static final int LENGTH = 24;
    private static final int AHEAD = 8;

    private final AgencyLexicon lexicon;
    private final PlaceGrammar places;

    FreeName(AgencyLexicon lexicon, PlaceGrammar places) {
        this.lexicon = lexicon;
        this.places = places;
    }

    /** The word behind the name at {@code i}, or {@code i}. */
    int at(Words words, int i, int limit) {
        boolean opens = startsPart(words, i) || opensWithVerb(words, i);
        if (!opens && !(words.is(i, "các") && startsPart(words, i + 1))) {
            return i;
        }
        return read(words, i, limit, true);
    }

    /** Like {@link #at} for one member of a list, where commas and "và" separate. */
    int simple(Words words, int i) {
        return startsPart(words, i) ? read(words, i, FIELD_WORDS, false) : i;
    }

    /** In a name the verb of its work has a capital: "Công ty TNHH Khai thác …", "Viện Nghiên cứu …". */
    private boolean opensWithVerb(Words words, int i) {
        PhraseTrie.Match<AgencyLexicon.StopKind> stop = lexicon.stop(words, i);
        boolean verb = stop != null && stop.value() != AgencyLexicon.StopKind.WORD && stop.end() > i + 1;
        return verb
                && words.isUpper(i)
                && !words.isUpper(i + 1)
                && !isCharge(words, i)
                && lexicon.head(words, i) == null;
    }

    /** What charges an agency is no part of its name, also with a capital: "Sở Y tế Phối hợp với …". */
    private static boolean isCharge(Words words, int i) {
        boolean leads = words.is(i, "chủ") && words.is(i + 1, "trì");
        boolean joins = words.is(i, "phối") || words.is(i, "thực") && words.is(i + 1, "hiện");
        return leads || joins || words.is(i, "chịu");
    }

    /**
     * Behind a known field: the word behind " và " and a further part, or {@code i}.
     *
     * @param whole whether the parts are one name even where each is a field: an agency that follows had its own head
     */
    int joined(Words words, int i, boolean whole) {
        boolean hyphen = (words.is(i, "-") || words.is(i, "–")) && lexicon.head(words, i + 1) == null;
        boolean joins = hyphen || words.is(i, "và") || words.is(i, "&");
        PhraseTrie.Match<String> field = hyphen ? lexicon.field(words, i + 1) : null;
        if (field != null) {
            return field.end();
        }
        PhraseTrie.Match<Head> head = joins ? lexicon.head(words, i + 1) : null;
        boolean other = head != null && head.value().kind() == HeadKind.NAME && words.isUpper(head.end());
        if (!joins || other || !startsPart(words, i + 1) || !whole && !hyphen && lexicon.field(words, i + 1) != null) {
            return i;
        }
        int end = read(words, i + 1, FIELD_WORDS, false);
        return end == i + 2 ? i : end;
    }

    private int read(Words words, int i, int limit, boolean joining) {
        int at = i;
        int small = 0;
        int capitals = 0;
        while (at < i + LENGTH) {
            if (words.isUpper(at)) {
                boolean goesOn = joining && words.is(at - 1, "và") && opensWithVerb(words, at);
                if (at > i && ends(words, at) && !isBrand(words, at) && !goesOn) {
                    break;
                }
                small = 0;
                capitals = words.isAbbreviation(at) ? 0 : capitals + 1;
                at = goesOn ? compound(words, at) : inner(words, at);
            } else if (words.isWord(at)) {
                // two capitals in a row are a proper name, which no small word continues
                boolean proper = capitals > 1 && !words.is(at, "và");
                capitals = 0;
                if (proper || !continues(words, at, small < limit, joining)) {
                    break;
                }
                small = words.is(at, "và") ? small : small + 1;
                at = compound(words, at);
            } else if (joining && (joinsHyphen(words, at) || joinsComma(words, at))) {
                capitals = 0;
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    /** "Công ty Dịch vụ MobiFone": an agency's short name, which no agency of that name follows without a comma. */
    private static boolean isBrand(Words words, int i) {
        boolean brand = words.is(i, "mobifone") || words.is(i, "viettel") || words.is(i, "vnpt");
        return brand && words.isWord(i - 1) && !words.is(i - 1, "và");
    }

    private boolean continues(Words words, int i, boolean room, boolean joining) {
        return words.is(i, "và")
                ? joinsCapital(words, i, joining) || joining && joinsSmall(words, i)
                : room && !endsSmall(words, i) && !counts(words, i);
    }

    /** "Trường Bồi dưỡng cán bộ | mở 18 lớp": a word before a number is a verb, unless the number is the name's own. */
    private static boolean counts(Words words, int i) {
        return words.isNumber(i + 1)
                && switch (words.key(i)) {
                    case "số", "sở", "vực", "hạng", "khu", "vùng", "cấp", "lớp", "đoàn" -> false;
                    default -> true;
                };
    }

    /** "Quan trắc tài nguyên và môi trường": words in small letters on both sides, the latter no agencies, no verb. */
    private boolean joinsSmall(Words words, int i) {
        boolean small = words.isWord(i - 1) && !words.isUpper(i - 1) && words.isWord(i + 1) && !words.isUpper(i + 1);
        return small && !endsSmall(words, i + 1) && !words.is(i + 1, "các") && !isGroup(words, i + 1);
    }

    private boolean isGroup(Words words, int i) {
        for (AgencyLexicon.GroupKind kind : AgencyLexicon.GroupKind.values()) {
            if (lexicon.group(words, i, kind) >= 0) {
                return true;
            }
        }
        return lexicon.mayBegin(words, i) && lexicon.head(words, i) != null;
    }

    /** Behind the word at {@code i}, or behind the compound that begins with it: "công trình" holds no verb. */
    private int compound(Words words, int i) {
        PhraseTrie.Match<AgencyLexicon.StopKind> inner = lexicon.stop(words, i);
        return inner == null ? i + 1 : inner.end();
    }

    /** Behind a compound that begins with a capital, "Đào tạo", or behind the word at {@code i}. */
    private int inner(Words words, int i) {
        PhraseTrie.Match<AgencyLexicon.StopKind> stop = lexicon.stop(words, i);
        if (stop == null || stop.value() != AgencyLexicon.StopKind.INNER || words.isUpper(stop.end() - 1)) {
            return i + 1;
        }
        return stop.end();
    }

    private boolean joinsCapital(Words words, int i, boolean joining) {
        return joining && words.is(i, "và") && (startsPart(words, i + 1) || opensWithVerb(words, i + 1));
    }

    private boolean joinsHyphen(Words words, int i) {
        boolean hyphen = words.is(i, "-") || words.is(i, "–") || words.is(i, "&");
        return hyphen && words.isWord(i + 1) && !ends(words, i + 1) && !stops(words, i + 1);
    }

    /** A comma belongs to the name where "và" and a capital close the series: "A, B và C". */
    private boolean joinsComma(Words words, int i) {
        if (!words.is(i, ",") || !startsPart(words, i + 1)) {
            return false;
        }
        for (int at = i + 1; at < i + AHEAD; at++) {
            if (words.is(at, "và")) {
                return startsPart(words, at + 1);
            }
            if (!words.isWord(at) || ends(words, at) || stops(words, at)) {
                return false;
            }
        }
        return false;
    }

    private boolean startsPart(Words words, int i) {
        return words.isUpper(i) && !ends(words, i);
    }

    private boolean endsSmall(Words words, int i) {
        return stops(words, i) || places.beginsAt(words, i) || words.is(i, "các") && small(words, i + 1);
    }

    /** Whether a word that ends names stands at {@code i}. */
    boolean stops(Words words, int i) {
        PhraseTrie.Match<AgencyLexicon.StopKind> stop = lexicon.stop(words, i);
        return stop != null && stop.value() != AgencyLexicon.StopKind.INNER;
    }

    private boolean small(Words words, int i) {
        return lexicon.group(words, i, AgencyLexicon.GroupKind.CORE) >= 0;
    }

    /** Whether a capital at {@code i} begins something else: an agency or who heads one, a place, a verb. */
    private boolean ends(Words words, int i) {
        // "Học viện Chất lượng và Sở hữu trí tuệ": no department
        boolean property = words.is(i, "sở") && words.is(i + 1, "hữu");
        PhraseTrie.Match<Head> head = property ? null : lexicon.head(words, i);
        if (head != null) {
            HeadKind kind = head.value().kind();
            boolean office = kind == HeadKind.OFFICE;
            return office || kind == HeadKind.FIELD || kind == HeadKind.PLACE || words.is(i, "ban");
        }
        PhraseTrie.Match<AgencyLexicon.StopKind> stop = lexicon.stop(words, i);
        boolean verb = stop != null && stop.end() > i + 1 && stop.value() != AgencyLexicon.StopKind.INNER;
        return verb || places.beginsAt(words, i);
    }
}
