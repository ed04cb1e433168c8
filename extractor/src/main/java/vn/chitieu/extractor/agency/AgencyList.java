package vn.chitieu.extractor.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.agency.AgencyLexicon.Head;
import vn.chitieu.extractor.agency.AgencyLexicon.HeadKind;
import vn.chitieu.extractor.model.AgencyMention;

/**
 * Lists of agencies: separators between them, and members that share the head of another, as in "các Bộ: Tài chính,
 * Công Thương" or "UBND thị xã Quảng Yên, thành phố Uông Bí". Immutable and thread-safe.
 */
final class AgencyList {

    private static final int MEMBERS = 200;

    private final AgencyLexicon lexicon;
    private final NameGrammar names;
    private final GroupGrammar groups;
    private final PlaceGrammar places;

    AgencyList(AgencyLexicon lexicon) {
        this.lexicon = lexicon;
        this.places = new PlaceGrammar(lexicon);
        this.groups = new GroupGrammar(lexicon, places);
        this.names = new NameGrammar(lexicon, places, groups);
    }

    AgencyLexicon lexicon() {
        return lexicon;
    }

    /**
     * The agencies listed from word {@code i} on; empty where none stands there.
     *
     * @param loose whether a place or a group without "các" counts, as it does behind "phối hợp với"
     */
    List<AgencyItem> list(Words words, int i, boolean loose) {
        if (!loose && !mayOpen(words, i)) {
            return List.of();
        }
        List<AgencyItem> items = new ArrayList<>();
        int at = i;
        while (items.size() < MEMBERS) {
            int before = items.size();
            member(words, words.is(at, "các") && words.is(at + 1, "các") ? at + 1 : at, items, loose);
            if (items.size() == before) {
                break;
            }
            int end = items.get(items.size() - 1).end();
            at = separator(words, end);
            if (at == end) {
                break;
            }
        }
        return items;
    }

    private boolean mayOpen(Words words, int i) {
        return lexicon.mayBegin(words, i) || words.is(i, "các") || words.is(i, "những");
    }

    private void member(Words words, int i, List<AgencyItem> items, boolean loose) {
        if (collective(words, i, items)) {
            return;
        }
        AgencyItem last = items.isEmpty() ? null : items.get(items.size() - 1);
        AgencyItem item = single(words, i);
        if (item == null && last != null) {
            item = sibling(words, i, last);
        }
        if (item == null && last != null) {
            item = group(words, i, true);
        }
        if (item == null && loose) {
            item = group(words, i, true);
            if (item == null && places.isNamedPlace(words, i)) {
                item = place(words, i, null);
            }
        }
        if (item != null) {
            items.add(item);
        }
    }

    /** One agency by its own name, or a group with "các", at word {@code i}; null where there is none. */
    @Nullable
    AgencyItem single(Words words, int i) {
        NameGrammar.Named named = names.at(words, i);
        if (named == null) {
            AgencyItem group = group(words, i, false);
            NameGrammar.Named several = words.is(i, "các") ? names.at(words, i + 1) : null;
            return several == null || (group != null && group.end() >= several.end())
                    ? group
                    : AgencyItem.of(words, i, several.end(), several.canonical(), several.head());
        }
        int end = owner(words, parenthesis(words, named.end()));
        return AgencyItem.of(words, i, end, named.canonical(), named.head());
    }

    /** "Phòng Tài nguyên nước thuộc Sở Y": the word behind the agency that it belongs to, or {@code i}. */
    private int owner(Words words, int i) {
        NameGrammar.Named owner = words.is(i, "thuộc") ? names.at(words, i + 1) : null;
        return owner == null ? i : owner.end();
    }

    /** "(Trung tâm Dữ liệu quốc gia)" behind a name is its part. */
    private int parenthesis(Words words, int i) {
        if (!words.is(i, "(")) {
            return i;
        }
        NameGrammar.Named inner = names.at(words, i + 1);
        return inner != null && words.is(inner.end(), ")") ? inner.end() + 1 : i;
    }

    private @Nullable AgencyItem group(Words words, int i, boolean bare) {
        int end = groups.group(words, i, bare);
        if (end < 0) {
            return null;
        }
        String name = words.slice(i, end);
        String canonical = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        return AgencyItem.of(words, i, end, canonical, null);
    }

    private AgencyItem place(Words words, int i, @Nullable Head head) {
        int end = places.place(words, i);
        String canonical = "Ủy ban nhân dân " + words.slice(i, end);
        return AgencyItem.of(words, i, end, canonical, head);
    }

    /** A member without its head: a known field behind "Sở …", a place behind "UBND …". */
    private @Nullable AgencyItem sibling(Words words, int i, AgencyItem last) {
        Head head = last.head();
        if (head == null) {
            return null;
        }
        if (head.kind() == HeadKind.PLACE && places.isNamedPlace(words, i)) {
            return place(words, i, head);
        }
        int end = head.kind() == HeadKind.FIELD ? names.bareField(words, i, true) : i;
        return end == i ? null : composed(words, i, end, head);
    }

    private AgencyItem composed(Words words, int i, int end, Head head) {
        AgencyItem bare = AgencyItem.of(words, i, end, "", head);
        String canonical = head.canonical() + " " + names.canonicalField(words, i, end);
        String name = head.words() + " " + bare.mention().name();
        AgencyMention mention = new AgencyMention(
                name, canonical, bare.mention().start(), bare.mention().end());
        return new AgencyItem(mention, end, head);
    }

    /** "các Bộ: Tài chính, Công Thương và Nội vụ"; adds the members, false where there is no such list. */
    private boolean collective(Words words, int from, List<AgencyItem> items) {
        PhraseTrie.Match<Head> office = words.is(from, "các") ? null : lexicon.head(words, from);
        int i = office != null && office.value().kind() == HeadKind.OFFICE ? office.end() : from;
        if (!words.is(i, "các")) {
            return false;
        }
        PhraseTrie.Match<Head> head = lexicon.head(words, i + 1);
        if (head == null
                || (head.value().kind() != HeadKind.FIELD && head.value().kind() != HeadKind.NAME)) {
            return false;
        }
        boolean colon = words.is(head.end(), ":");
        int at = colon ? head.end() + 1 : head.end();
        boolean found = false;
        while (items.size() < MEMBERS) {
            int end = names.bareField(words, at, !colon);
            if (end == at) {
                break;
            }
            found = true;
            items.add(composed(words, at, end, head.value()));
            int next = separator(words, end);
            if (next == end) {
                break;
            }
            at = next;
        }
        return found;
    }

    /** The word behind a separator at {@code i}, or {@code i}. */
    static int separator(Words words, int i) {
        return switch (words.key(i)) {
            case ",", ";" -> words.is(i + 1, "và") || words.is(i + 1, "cùng") ? i + 2 : i + 1;
            case "và", "/", "&", "cùng" -> words.is(i + 1, "với") ? i + 2 : i + 1;
            default -> i;
        };
    }
}
