package vn.chitieu.extractor.target;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.clause.ClauseNode;
import vn.chitieu.extractor.clause.ClauseTree;
import vn.chitieu.extractor.lexicon.PhraseLexicon;
import vn.chitieu.extractor.model.ClauseKind;
import vn.chitieu.extractor.model.Span;

/** What headings say to the clauses below them: a time, that targets are listed, that results are reported. */
final class ClauseContexts {

    /** A report says so at once; "hoàn thành bản đồ hiện trạng rừng" does not report. */
    private static final int REPORT_WORDS = 7;

    /** "Quan điểm phát triển" says no more; what is longer names something else, too. */
    private static final int VIEW_WORDS = 5;

    private static final int AIM_WORDS = 14;

    /** So many words of each heading, and so many of all of them, tell what a clause is about. */
    private static final int HEADING_WORDS = 10;

    private static final int MOST_WORDS = 24;

    /** So many characters of a paragraph may stand before the colon of its lead-in. */
    private static final int LEAD_IN = 60;

    private final List<@Nullable String> times = new ArrayList<>();
    private final List<Boolean> aims = new ArrayList<>();
    private final List<Boolean> pasts = new ArrayList<>();
    private final List<Integer> turns = new ArrayList<>();
    private final List<List<String>> headings = new ArrayList<>();

    /** Reads the headings of a tree. */
    ClauseContexts(String text, ClauseTree tree, SentenceReader sentences, Lexicons lexicons) {
        for (ClauseNode node : tree.nodes()) {
            int parent = node.parent();
            String time = parent < 0 ? null : times.get(parent);
            boolean aim = parent >= 0 && aims.get(parent);
            boolean past = parent >= 0 && pasts.get(parent);
            int turn = parent < 0 ? 0 : turns.get(parent);
            List<String> words = new ArrayList<>();
            for (Span line : headings(text, node)) {
                SentenceView view = sentences.read(text, line);
                addWords(words, view);
                String own = time(introduction(text, line, view, sentences), outlook(view));
                time = own == null ? time : own;
                boolean aims = opens(lexicons.aimHeadings, view, AIM_WORDS);
                boolean reports =
                        opens(lexicons.pastHeadings, view, REPORT_WORDS) || startsReport(view) || isView(view) && !aims;
                int planned = reports ? Turns.plannedYear(view) : 0;
                time = planned > 0 ? String.valueOf(planned) : time;
                turn = planned > 0 ? planned : reports || aims ? 0 : turn;
                past = reports && planned == 0 || past && !aims;
                aim = aims || aim && !isTask(view);
            }
            past |= node.heading() == null && reportsAtOnce(text, node, sentences, lexicons);
            times.add(time);
            this.aims.add(aim);
            pasts.add(past);
            turns.add(turn);
            if (parent >= 0) {
                words.addAll(headings.get(parent));
            }
            headings.add(List.copyOf(words.subList(0, Math.min(MOST_WORDS, words.size()))));
        }
    }

    private static void addWords(List<String> words, SentenceView view) {
        for (int at = 0; at < Math.min(HEADING_WORDS, view.tokens().size()); at++) {
            if (view.tokens().get(at).isWord()) {
                words.add(view.tokens().get(at).folded());
            }
        }
    }

    /** The first words of the headings above a clause, its own first, in folded form. */
    List<String> headings(int clause) {
        return headings.get(clause);
    }

    private static boolean opens(PhraseLexicon<String> phrases, SentenceView view, int words) {
        return Lexicons.contains(
                phrases, view.tokens(), 0, Math.min(words, view.tokens().size()));
    }

    /** The title of a clause and the lines of its own that introduce a list. */
    private static List<Span> headings(String text, ClauseNode node) {
        List<Span> lines = new ArrayList<>();
        if (node.kind() == ClauseKind.ROW || node.kind() == ClauseKind.TABLE) {
            return lines;
        }
        if (node.kind() == ClauseKind.ANNEX) {
            return node.own().subList(0, Math.min(4, node.own().size()));
        }
        for (Span own : node.own()) {
            boolean title = own.equals(node.heading());
            boolean opens = own.end() > own.start() && text.charAt(lastInk(text, own)) == ':';
            if (title || opens) {
                lines.add(own);
            } else if (own.equals(node.own().get(0)) && leadIn(text, own) > own.start()) {
                lines.add(new Span(own.start(), leadIn(text, own)));
            }
        }
        return lines;
    }

    /**
     * What introduces the list below a line: where statements with figures of their own stand before its last sentence,
     * that sentence alone, as in "Đến hết năm: thu đạt 25 tỷ đồng. Giao nhiệm vụ như sau:".
     */
    private static SentenceView introduction(String text, Span line, SentenceView view, SentenceReader sentences) {
        if (view.quantities().isEmpty()) {
            return view;
        }
        List<Span> parts = Sentences.split(text, line);
        return parts.size() < 2 ? view : sentences.read(text, parts.get(parts.size() - 1));
    }

    /** "Quan điểm": what a plan starts from. */
    private static boolean isView(SentenceView view) {
        boolean alone = view.tokens().size() <= VIEW_WORDS
                && view.firstMark(0, view.tokens().size(), ",") == view.tokens().size();
        return view.is(0, "quan") && view.is(1, "điểm") && alone;
    }

    /** Behind the outlook that opens a paragraph, "Tầm nhìn đến năm 2045: …", or its start. */
    private static int leadIn(String text, Span own) {
        boolean outlook = text.regionMatches(true, own.start(), "tầm nhìn", 0, 8);
        int colon = outlook ? text.indexOf(':', own.start()) : -1;
        return colon > 0 && colon < Math.min(own.end(), own.start() + LEAD_IN) ? colon : own.start();
    }

    private static int lastInk(String text, Span span) {
        int at = span.end() - 1;
        while (at > span.start() && text.charAt(at) <= ' ') {
            at--;
        }
        return at;
    }

    /** "Kết quả …", "Về tình hình …" */
    private static boolean startsReport(SentenceView view) {
        for (int at = 0; at < 2; at++) {
            if (view.is(at, "kết") && view.is(at + 1, "quả") || view.is(at, "tình") && view.is(at + 1, "hình")) {
                return true;
            }
        }
        return false;
    }

    /** "I. Về kết quả 6 tháng đầu năm: …", with the report on the line of its title. */
    private static boolean reportsAtOnce(String text, ClauseNode node, SentenceReader sentences, Lexicons lexicons) {
        if (node.kind() != ClauseKind.SECTION || node.own().isEmpty()) {
            return false;
        }
        Span own = node.own().get(0);
        SentenceView view = sentences.read(text, new Span(own.start(), Math.min(own.end(), own.start() + LEAD_IN)));
        return startsReport(view) && opens(lexicons.past, view, AIM_WORDS);
    }

    private static boolean isTask(SentenceView view) {
        return view.is(0, "nhiệm") && view.is(1, "vụ") || view.is(0, "giải") && view.is(1, "pháp");
    }

    /** "Tầm nhìn đến năm 2045" heads what is to hold by then, though an outlook is a plan's name elsewhere. */
    private static boolean outlook(SentenceView view) {
        return view.is(0, "tầm") && view.is(1, "nhìn") || view.is(0, "định") && view.is(1, "hướng");
    }

    /** The due time of a heading; two of them span an interval. */
    private static @Nullable String time(SentenceView view, boolean outlook) {
        String first = null;
        String last = null;
        for (TimeExpression time : view.times()) {
            if (time.role() == TimeExpression.Role.DUE || outlook && time.role() == TimeExpression.Role.NAME) {
                first = first == null ? time.iso() : first;
                last = time.iso();
            }
        }
        boolean years = first != null && last != null && first.length() == 4 && last.length() == 4;
        return years && first != null && last != null && first.compareTo(last) < 0 ? first + "/" + last : first;
    }

    @Nullable
    String time(int clause) {
        return times.get(clause);
    }

    boolean aims(int clause) {
        return aims.get(clause);
    }

    /** The year that is planned in a clause which reports first, or 0. */
    int turn(int clause) {
        return turns.get(clause);
    }

    boolean reports(int clause) {
        return pasts.get(clause);
    }
}
