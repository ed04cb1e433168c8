package vn.chitieu.extractor.agency;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.chitieu.extractor.agency.AgencyLexicon.StopKind;
import vn.chitieu.extractor.model.AgencyMention;

/**
 * Tells which agencies a clause makes responsible (lead) and which take part (coordinating): "Sở A chủ trì, phối hợp
 * với Sở B", "Giao Sở A …", an agency that heads the clause. Agencies that are merely objects ("trình Thủ tướng Chính
 * phủ", "báo cáo UBND tỉnh") have no role. Immutable and thread-safe.
 */
public final class AgencyRoles {

    /** The agencies of a clause or cell by role, in text order. */
    public record Roles(List<AgencyMention> lead, List<AgencyMention> coordinating) {

        /** No agency in either role. */
        public static final Roles NONE = new Roles(List.of(), List.of());

        public Roles {
            lead = List.copyOf(lead);
            coordinating = List.copyOf(coordinating);
        }
    }

    /** A sentence of a clause and the roles that hold in it. */
    public record Sentence(int start, int end, Roles roles) {}

    private static final int ADVERBS = 4;

    /** Words that a partner of unknown name has at most. */
    private static final int PARTNER = 16;

    private final AgencyList lists;

    /** Uses the lexicons of a finder. */
    public AgencyRoles(AgencyFinder finder) {
        this.lists = finder.lists();
    }

    /**
     * The roles that a clause's own text gives.
     *
     * @param start offset behind the clause's label
     * @param end offset behind the clause's own text
     * @throws IndexOutOfBoundsException if the offsets are outside the text
     */
    public Roles of(String text, int start, int end) {
        Objects.checkFromToIndex(start, end, text.length());
        Reading reading = new Reading();
        for (int from = start; from < end; ) {
            int to = Words.windowEnd(text, from, end);
            read(Words.of(text, from, to), reading);
            from = to;
        }
        return new Roles(reading.lead, reading.coordinating);
    }

    /**
     * The roles sentence by sentence: coordinating agencies of the sentence itself, and the lead named in it or else
     * last before it, where the clause begins with one: an agency named in its midst answers for its sentence alone.
     * Together the sentences cover the passage, in text order; time is linear.
     *
     * @param start offset behind the clause's label
     * @param end offset behind the clause's own text
     * @throws IndexOutOfBoundsException if the offsets are outside the text
     */
    public List<Sentence> sentences(String text, int start, int end) {
        Objects.checkFromToIndex(start, end, text.length());
        List<Sentence> sentences = new ArrayList<>();
        List<AgencyMention> lead = List.of();
        for (int from = start; from < end; ) {
            int to = sentenceEnd(text, from, end);
            Roles own = of(text, from, to);
            boolean charged = from == start || !lead.isEmpty();
            List<AgencyMention> leads = own.lead().isEmpty() ? lead : own.lead();
            sentences.add(new Sentence(from, to, new Roles(leads, own.coordinating())));
            lead = charged ? leads : lead;
            from = to;
        }
        return sentences;
    }

    private static int sentenceEnd(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            boolean stop = c == '.' && (i + 1 == end || Character.isWhitespace(text.charAt(i + 1)));
            boolean town = stop && i >= from + 2 && text.regionMatches(true, i - 2, "TP", 0, 2);
            if (c == '\n' || (stop && !town)) {
                return i + 1;
            }
        }
        return end;
    }

    /** What has been read so far. */
    private static final class Reading {
        private final List<AgencyMention> lead = new ArrayList<>();
        private final List<AgencyMention> coordinating = new ArrayList<>();

        private final Set<String> known = new HashSet<>();

        /** Adds agencies to a role; one that has a role already keeps it. */
        private void add(List<AgencyItem> items, List<AgencyMention> role) {
            for (AgencyItem item : items) {
                if (known.add(item.mention().canonical())) {
                    role.add(item.mention());
                }
            }
        }
    }

    private void read(Words words, Reading reading) {
        int sentence = 0;
        int last = -1;
        int unknown = -1;
        for (int i = 0; i < words.count(); ) {
            if (i > 0 && words.isSentenceEnd(i - 1)) {
                sentence = i;
                last = -1;
                unknown = -1;
            }
            int partners = partners(words, i);
            boolean coordinating =
                    partners >= 0 || labelled(words, i, "phối", "hợp") || unknown >= 0 && goesOn(words, unknown, i);
            List<AgencyItem> items = lists.list(words, partners < 0 ? i : partners, coordinating);
            if (items.isEmpty()) {
                unknown = partners >= 0 ? partners : unknown;
                i = Math.max(i + 1, partners);
                continue;
            }
            unknown = -1;
            int end = items.get(items.size() - 1).end();
            if (coordinating || joins(words, end, last)) {
                reading.add(items, reading.coordinating);
            } else if (leads(words, new Place(i, sentence, last), items)) {
                reading.add(items, reading.lead);
            }
            last = end;
            i = last;
        }
    }

    /** Whether a partner without known name stands from word {@code from} on, and others follow it at {@code to}. */
    private boolean goesOn(Words words, int from, int to) {
        boolean listed = words.is(to - 1, ",") || words.is(to - 1, "và");
        for (int at = from; listed && at < to; at++) {
            PhraseTrie.Match<StopKind> stop = lists.lexicon().stop(words, at);
            boolean verb = stop != null && stop.value() == StopKind.DUTY && !words.isUpper(at);
            listed = !verb && !words.is(at, ";");
        }
        return listed && to - from <= PARTNER;
    }

    /** Whether "phối hợp:" or the like stands before word {@code i}. */
    private static boolean labelled(Words words, int i, String first, String second) {
        return words.is(i - 1, ":") && words.is(i - 2, second) && words.is(i - 3, first);
    }

    /** Whether "phối hợp" without an object ends the part behind word {@code i}, and another agency stands before. */
    private static boolean joins(Words words, int i, int last) {
        return last >= 0 && words.is(i, "phối") && words.is(i + 1, "hợp") && closes(words, i + 2);
    }

    /**
     * Where a list of agencies stands.
     *
     * @param at its first word
     * @param sentence the first word of its sentence
     * @param last the word behind the list before it in the sentence, or -1
     */
    private record Place(int at, int sentence, int last) {}

    /** Behind "phối hợp (chặt chẽ) (với)" at word {@code i}: where the partners stand, or -1. */
    static int partners(Words words, int i) {
        boolean verb = words.is(i, "phối") && (words.is(i + 1, "hợp") || words.is(i + 1, "với"));
        if (!verb) {
            return -1;
        }
        int at = words.is(i + 1, "hợp") ? i + 2 : i + 1;
        for (int k = at; k <= at + ADVERBS; k++) {
            if (words.is(k, "với") || words.is(k, "cùng")) {
                int behind = k + 1;
                return words.is(k, "cùng") && words.is(behind, "với") ? behind + 1 : behind;
            }
            if (!words.isWord(k) || words.isUpper(k)) {
                break;
            }
        }
        return at;
    }

    private boolean leads(Words words, Place place, List<AgencyItem> items) {
        AgencyItem item = items.get(items.size() - 1);
        int behind = item.end();
        PhraseTrie.Match<StopKind> next = lists.lexicon().stop(words, words.is(behind, ",") ? behind + 1 : behind);
        StopKind kind = next == null ? null : next.value();
        boolean hands = kind == StopKind.PERFORMS && hands(words, behind);
        if (kind == StopKind.PERFORMS && !hands || signs(words, place.at())) {
            return false;
        }
        if (labelled(words, place.at(), "chủ", "trì") || labelled(words, place.at(), "thực", "hiện")) {
            return true;
        }
        if (concerns(words, place.at()) && words.is(behind, ":")) {
            return true;
        }
        boolean acts = hands || kind == StopKind.DUTY;
        int before = opener(words, place.at());
        boolean assigned = before < place.at();
        if (startsSentence(words, before)) {
            boolean first = kind == StopKind.WORD && place.at() == 0;
            return assigned || item.isNamed() || acts || first || closes(words, behind);
        }
        boolean comma = words.is(before - 1, ",") && !words.is(before - 2, "thời");
        boolean startsPart = comma || startsPart(words, before);
        if (assigned) {
            boolean asked = !words.is(before, "giao") && comma;
            return before == place.last() || (!asked && (acts || startsPart));
        }
        boolean introduced = place.last() < 0 && introduces(words, place.sentence());
        return startsPart && acts && (!comma || item.isNamed() || introduced);
    }

    /** "Vụ Kế hoạch giao dự toán cho các đơn vị": what is handed out is no agency, so that this is a task as others are. */
    private boolean hands(Words words, int i) {
        return words.is(i, "giao")
                && words.isWord(i + 1)
                && !words.isUpper(i + 1)
                && !words.is(i + 1, "cho")
                && !words.is(i + 1, "trách")
                && lists.list(words, i + 1, true).isEmpty();
    }

    /** Whether "Đối với" opens the sentence before word {@code i}: with a colon behind it charges the agency. */
    private static boolean concerns(Words words, int i) {
        return words.is(i - 1, "với") && words.is(i - 2, "đối") && startsSentence(words, i - 2);
    }

    /** Whether "TM." stands before word {@code i}: the agency signs the document. */
    private static boolean signs(Words words, int i) {
        return words.is(i - 1, ".") && words.is(i - 2, "tm");
    }

    /** Whether a sentence begins with a clause that ends in a comma before its subject. */
    private static boolean introduces(Words words, int i) {
        return switch (words.key(i)) {
            case "căn", "trên", "để", "theo", "trong", "khi", "định" -> true;
            case "hằng", "hàng", "sau", "với", "trước", "nếu" -> true;
            case "đối" -> words.is(i + 1, "với");
            default -> false;
        };
    }

    /** The word where "đồng thời giao cho" and the like begin before {@code i}, or {@code i}. */
    private static int opener(Words words, int i) {
        int at = words.is(i - 1, "cho") && words.is(i - 2, "giao") ? i - 1 : i;
        return switch (words.key(at - 1)) {
            case "giao" ->
                switch (words.key(at - 2)) {
                    case "được", "bàn", "chuyển" -> i;
                    default -> at - 1;
                };
            case "cầu" -> words.is(at - 2, "yêu") ? at - 2 : i;
            case "nghị" -> words.is(at - 2, "đề") && !words.is(at - 3, "về") ? at - 2 : i;
            case "công" -> words.is(at - 2, "phân") ? at - 2 : i;
            default -> i;
        };
    }

    private static boolean startsSentence(Words words, int i) {
        return i == 0 || words.isSentenceEnd(i - 1);
    }

    private static boolean startsPart(Words words, int i) {
        return switch (words.key(i - 1)) {
            case ":", ";", "(" -> true;
            case "," -> words.is(i - 2, "thời");
            case "thời" -> words.is(i - 2, "đồng");
            default -> startsSentence(words, i);
        };
    }

    private static boolean closes(Words words, int i) {
        return i >= words.count() || !words.isWord(i);
    }
}
