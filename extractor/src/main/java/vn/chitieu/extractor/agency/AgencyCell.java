package vn.chitieu.extractor.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.chitieu.extractor.agency.AgencyLexicon.StopKind;
import vn.chitieu.extractor.model.AgencyMention;

/**
 * Reads a table cell that names agencies. Every part of it is an agency, also one that the grammar does not know; verbs
 * behind the names ("chủ trì", "phối hợp", "thực hiện") may give another role than the column's. Immutable and
 * thread-safe.
 */
public final class AgencyCell {

    /** What a column's agencies do. */
    public enum Role {
        LEAD,
        COORDINATING
    }

    private final AgencyList lists;

    /** Uses the lexicons of a finder. */
    public AgencyCell(AgencyFinder finder) {
        this.lists = finder.lists();
    }

    /**
     * The agencies of a cell.
     *
     * @param start offset of the cell's text
     * @param end offset behind it
     * @param column the role of the column
     * @throws IndexOutOfBoundsException if the offsets are outside the text
     */
    public AgencyRoles.Roles of(String text, int start, int end, Role column) {
        Objects.checkFromToIndex(start, end, text.length());
        CellReading reading = new CellReading(column);
        for (int from = start; from < end; ) {
            int to = segmentEnd(text, from, end);
            segment(Words.of(text, from, to), reading);
            from = to + 1;
        }
        return new AgencyRoles.Roles(reading.lead, reading.coordinating);
    }

    private static final class CellReading {
        private final Role column;
        private final List<AgencyMention> lead = new ArrayList<>();
        private final List<AgencyMention> coordinating = new ArrayList<>();
        private boolean chaired;

        private CellReading(Role column) {
            this.column = column;
        }

        private void add(List<AgencyMention> agencies, Role role) {
            (role == Role.LEAD ? lead : coordinating).addAll(agencies);
        }
    }

    private static int segmentEnd(String text, int from, int end) {
        int limit = Words.windowEnd(text, from, end);
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ';' || c == '\n' || c == '|') {
                return i;
            }
        }
        return limit;
    }

    private void segment(Words words, CellReading reading) {
        List<AgencyMention> agencies = new ArrayList<>();
        int at = skipMarks(words, 0);
        while (at < words.count() && !acts(words, at)) {
            List<AgencyItem> items = lists.list(words, at, true);
            int behind = items.isEmpty() ? at : items.get(items.size() - 1).end();
            for (AgencyItem item : items) {
                agencies.add(item.mention());
            }
            int rest = skipMarks(words, behind);
            int next = nextAgency(words, rest, items.isEmpty());
            if (next > rest && !limits(words, rest)) {
                boolean attached = rest == behind || words.is(behind, ":");
                unknown(words, attached && !items.isEmpty(), rest, next, agencies);
            }
            at = Math.max(next, rest);
            if (at == behind && items.isEmpty()) {
                at++;
            }
        }
        Role role = role(words, at, reading);
        int partners = AgencyRoles.partners(words, at);
        reading.add(agencies, role);
        if (partners >= 0) {
            reading.add(mentions(lists.list(words, partners, true)), Role.COORDINATING);
        } else {
            partnersBehind(words, at, reading);
        }
    }

    /** "… chủ trì, phối hợp với Sở B" in one part. */
    private void partnersBehind(Words words, int at, CellReading reading) {
        for (int i = at; i < words.count(); i++) {
            int partners = AgencyRoles.partners(words, i);
            if (partners >= 0) {
                reading.add(mentions(lists.list(words, partners, true)), Role.COORDINATING);
                return;
            }
        }
    }

    private static List<AgencyMention> mentions(List<AgencyItem> items) {
        return items.stream().map(AgencyItem::mention).toList();
    }

    /** Whether words behind a name only limit what it does: "với các quy chuẩn chung". */
    private static boolean limits(Words words, int i) {
        return words.is(i, "với") || words.is(i, "để") || words.is(i, "theo");
    }

    /** The role of the agencies before the verb at {@code i}. */
    private static Role role(Words words, int i, CellReading reading) {
        if (words.is(i, "chủ") && words.is(i + 1, "trì")) {
            reading.chaired = true;
            return Role.LEAD;
        }
        boolean joins = words.is(i, "phối") && words.is(i + 1, "hợp") && i + 2 >= words.count();
        boolean carriesOut = reading.chaired && i < words.count();
        return joins || carriesOut ? Role.COORDINATING : reading.column;
    }

    /** Words that no grammar knows: they belong to the name before them, or are a name of their own. */
    private static void unknown(Words words, boolean attached, int from, int to, List<AgencyMention> agencies) {
        int last = to;
        while (last > from && !words.isWord(last - 1) && !words.is(last - 1, ")")) {
            last--;
        }
        if (last == from) {
            return;
        }
        int start = words.start(from);
        if (attached) {
            start = agencies.remove(agencies.size() - 1).start();
        }
        agencies.add(mention(words, start, last));
    }

    private static AgencyMention mention(Words words, int start, int last) {
        String name = words.text(start, words.end(last - 1));
        return new AgencyMention(name, name, start, words.end(last - 1));
    }

    /** Where the next agency of the grammar begins, behind a separator or at once; or a verb; or the end. */
    private int nextAgency(Words words, int i, boolean first) {
        for (int at = i; at < words.count(); at++) {
            boolean separated = at > i && AgencyList.separator(words, at - 1) >= at;
            boolean begins = (separated || (at == i && !first)) && lists.single(words, at) != null;
            if (begins || acts(words, at)) {
                return at;
            }
        }
        return words.count();
    }

    private boolean acts(Words words, int i) {
        PhraseTrie.Match<StopKind> stop = lists.lexicon().stop(words, i);
        return stop != null && stop.value() == StopKind.DUTY && !words.isUpper(i);
    }

    private static int skipMarks(Words words, int i) {
        int at = i;
        while (at < words.count() && !words.isWord(at) && !words.is(at, "(")) {
            at++;
        }
        return words.is(at, "và") ? at + 1 : at;
    }
}
