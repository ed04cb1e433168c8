package vn.chitieu.extractor.agency;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.agency.AgencyLexicon.Head;
import vn.chitieu.extractor.agency.AgencyLexicon.HeadKind;

/**
 * Names of agencies that begin with a known head: a field of work or a free name behind it, then a place. Immutable and
 * thread-safe.
 */
final class NameGrammar {

    private static final int DEPTH = 3;
    private static final int ABOUT = 10;

    private final AgencyLexicon lexicon;
    private final PlaceGrammar places;
    private final FreeName free;
    private final GroupGrammar groups;

    /**
     * A name found.
     *
     * @param end the word behind it
     * @param known whether its field of work is in the lexicon
     */
    record Named(int start, int end, Head head, String canonical, boolean known) {}

    NameGrammar(AgencyLexicon lexicon, PlaceGrammar places, GroupGrammar groups) {
        this.lexicon = lexicon;
        this.places = places;
        this.groups = groups;
        this.free = new FreeName(lexicon, places);
    }

    /** The name that begins at word {@code i}, or null. */
    @Nullable
    Named at(Words words, int i) {
        return at(words, i, DEPTH);
    }

    private @Nullable Named at(Words words, int i, int depth) {
        List<PhraseTrie.Match<Head>> heads = lexicon.heads(words, i);
        Named best = null;
        for (int k = heads.size() - 1; k >= 0; k--) {
            PhraseTrie.Match<Head> head = heads.get(k);
            if (depth == 0 || (!words.isUpper(i) && head.value().kind() != HeadKind.OFFICE)) {
                continue;
            }
            Named named = behind(words, i, head, depth);
            if (named != null && (best == null || better(named, best))) {
                best = named;
            } else if (named == null && head.value().kind() == HeadKind.OFFICE) {
                // "Bộ trưởng" without an agency is who signs, not a ministry called "trưởng"
                break;
            }
        }
        return best;
    }

    private static boolean better(Named one, Named other) {
        return one.known() == other.known() ? one.end() > other.end() : one.known();
    }

    private @Nullable Named behind(Words words, int i, PhraseTrie.Match<Head> head, int depth) {
        int at = head.end();
        return switch (head.value().kind()) {
            case FIELD -> field(words, i, head);
            case NAME -> name(words, i, head, depth);
            case PLACE -> place(words, i, head, places.placeOrName(words, at));
            case AREA -> {
                int end = places.placeOrName(words, at);
                yield end == at ? null : place(words, i, head, end);
            }
            case STANDING -> {
                Named body = body(words, at, depth);
                int group = body == null && words.is(at, "các") ? groups.group(words, at, true) : -1;
                if (group > 0) {
                    yield new Named(
                            i, group, head.value(), head.value().canonical() + " " + words.slice(at, group), true);
                }
                String canonical = head.value().canonical();
                yield body == null
                        ? place(words, i, head, places.placeOrName(words, at))
                        : new Named(i, body.end(), head.value(), canonical + " " + body.canonical(), true);
            }
            case OFFICE -> office(words, i, head, depth);
        };
    }

    /** "Tổ công tác liên ngành về tăng trưởng xanh": behind what a committee is about. */
    private int about(Words words, Head head, int i) {
        boolean committee =
                head.words().startsWith("Tổ công tác") || head.words().startsWith("Ban Chỉ đạo");
        if (!committee || !words.is(i, "về")) {
            return i;
        }
        int end = i + 1;
        while (end < i + ABOUT && words.isWord(end) && !free.stops(words, end)) {
            end++;
        }
        return end;
    }

    /** The body that a standing body leads: "Đảng ủy Bưu điện tỉnh", "Thường trực Tỉnh ủy". */
    private @Nullable Named body(Words words, int i, int depth) {
        PhraseTrie.Match<Head> head = lexicon.head(words, i);
        return head == null || head.value().kind() == HeadKind.OFFICE ? null : at(words, i, depth - 1);
    }

    private Named place(Words words, int i, PhraseTrie.Match<Head> head, int behind) {
        int end = words.is(behind, "khóa") && words.isUpper(behind + 1) ? behind + 2 : behind;
        end = words.is(end, "số") && words.isNumber(end + 1) ? end + 2 : about(words, head.value(), end);
        return new Named(i, end, head.value(), compose(head.value(), "", words, head.end(), end), true);
    }

    private @Nullable Named office(Words words, int i, PhraseTrie.Match<Head> head, int depth) {
        Named agency = at(words, head.end(), depth - 1);
        if (agency != null) {
            return new Named(i, agency.end(), head.value(), agency.canonical(), true);
        }
        int end = groups.group(words, head.end(), true);
        return end < 0 ? null : new Named(i, end, head.value(), words.slice(head.end(), end), true);
    }

    private @Nullable Named field(Words words, int i, PhraseTrie.Match<Head> head) {
        PhraseTrie.Match<String> field = lexicon.field(words, head.end());
        if (field != null) {
            int more = free.joined(words, field.end(), false);
            if (more == field.end()) {
                int end = places.placeOrName(words, field.end());
                String canonical = compose(head.value(), field.value(), words, field.end(), end);
                return new Named(i, end, head.value(), canonical, true);
            }
        }
        return unknown(words, i, head, FreeName.FIELD_WORDS);
    }

    private @Nullable Named name(Words words, int i, PhraseTrie.Match<Head> head, int depth) {
        Named inner = institution(words, head.end(), depth);
        if (inner != null) {
            String canonical = head.value().canonical() + " " + inner.canonical();
            return new Named(i, inner.end(), head.value(), canonical, true);
        }
        PhraseTrie.Match<String> field = lexicon.field(words, head.end());
        if (field == null || free.joined(words, field.end(), true) != field.end() || isHalf(words, field.end())) {
            return unknown(words, i, head, FreeName.NAME_WORDS);
        }
        Named owner = institution(words, field.end(), depth);
        int end = owner == null ? places.placeOrName(words, branch(words, field.end())) : owner.end();
        String canonical = owner == null
                ? compose(head.value(), field.value(), words, field.end(), end)
                : head.value().canonical() + " " + field.value() + " " + owner.canonical();
        return new Named(i, end, head.value(), canonical, true);
    }

    /** A lone capital before a small letter is no place but goes on with the name: "Môi trường Đô thị". */
    private boolean isHalf(Words words, int i) {
        return words.isUpper(i)
                && !words.isAbbreviation(i)
                && words.isWord(i + 1)
                && !words.isUpper(i + 1)
                && !places.beginsAt(words, i)
                && lexicon.head(words, i) == null
                && lexicon.stop(words, i) == null;
    }

    /** "Ngân hàng Chính sách xã hội - Chi nhánh tỉnh": the word behind the hyphen, or {@code i}. */
    private static int branch(Words words, int i) {
        boolean hyphen = words.is(i, "-") || words.is(i, "–");
        return hyphen && words.is(i + 1, "chi") && words.is(i + 2, "nhánh") ? i + 1 : i;
    }

    /** The body that an office or committee belongs to, as in "Văn phòng UBND tỉnh". */
    private @Nullable Named institution(Words words, int i, int depth) {
        PhraseTrie.Match<Head> head = lexicon.head(words, i);
        if (head == null || words.is(head.end(), "các")) {
            return null;
        }
        HeadKind kind = head.value().kind();
        return kind == HeadKind.PLACE || kind == HeadKind.FIELD ? at(words, i, depth - 1) : null;
    }

    private @Nullable Named unknown(Words words, int i, PhraseTrie.Match<Head> head, int limit) {
        int name = free.at(words, head.end(), limit);
        if (name == head.end()) {
            return isBareOffice(words, i, head)
                    ? new Named(i, name, head.value(), head.value().canonical(), true)
                    : null;
        }
        int end = places.placeOrName(words, name);
        String field = words.slice(head.end(), name);
        return new Named(i, end, head.value(), compose(head.value(), field, words, name, end), false);
    }

    /** "Văn phòng tổng hợp, trình …": the issuer's own office, where it begins a sentence and does something. */
    private boolean isBareOffice(Words words, int i, PhraseTrie.Match<Head> head) {
        PhraseTrie.Match<AgencyLexicon.StopKind> verb = lexicon.stop(words, head.end());
        return head.value().words().equals("Văn phòng")
                && (i == 0 || words.isSentenceEnd(i - 1))
                && verb != null
                && verb.value() == AgencyLexicon.StopKind.DUTY;
    }

    /** A field of work or a free name that stands at {@code i} without its head: the word behind it, or {@code i}. */
    int bareField(Words words, int i, boolean knownOnly) {
        PhraseTrie.Match<String> field = lexicon.field(words, i);
        // "các Tập đoàn: Điện lực Việt Nam, …" lists fields, "Sở Y tế, Viễn thông Bình An" an agency of its own
        boolean own = lexicon.head(words, i) != null && (knownOnly || field == null);
        if (!words.isUpper(i) || own) {
            return i;
        }
        if (field != null) {
            return places.placeOrName(words, field.end());
        }
        return knownOnly ? i : places.placeOrName(words, free.simple(words, i));
    }

    /** The official form of a bare field. */
    String canonicalField(Words words, int i, int end) {
        PhraseTrie.Match<String> field = lexicon.field(words, i);
        if (field == null) {
            return words.slice(i, end);
        }
        return end == field.end() ? field.value() : field.value() + " " + words.slice(field.end(), end);
    }

    private String compose(Head head, String field, Words words, int from, int to) {
        StringBuilder name = new StringBuilder(head.canonical());
        if (!field.isEmpty()) {
            name.append(' ').append(field);
        }
        if (to > from && !(places.isBareProvince(words, from, to) && lexicon.isProvincial(name.toString()))) {
            name.append(' ').append(place(words, from, to));
        }
        return name.toString();
    }

    private static String place(Words words, int from, int to) {
        if (!words.is(from, "tp")) {
            return words.slice(from, to);
        }
        int name = words.is(from + 1, ".") ? from + 2 : from + 1;
        return name < to ? "thành phố " + words.slice(name, to) : "thành phố";
    }
}
