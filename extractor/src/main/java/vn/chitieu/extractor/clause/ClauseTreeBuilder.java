package vn.chitieu.extractor.clause;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.ClauseKind;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.text.Block;
import vn.chitieu.extractor.text.Paragraph;
import vn.chitieu.extractor.text.Table;

/**
 * Builds the clause tree of a sequence of blocks. The usual nesting of label styles is only the beginning: where a
 * document opens a list below another one, that nesting is learnt; series continue over whatever stands between.
 * Not thread-safe; one per document, so that ids stay unique over its parts.
 */
public final class ClauseTreeBuilder {

    private static final int LONGEST_HEADING = 400;

    private final String text;
    private final List<Block> all;
    private List<Block> blocks = List.of();
    private final ClauseIds ids = new ClauseIds();
    private final DraftNode root = new DraftNode(-1, ClauseKind.PARAGRAPH, null, "", "", 0);
    private List<DraftNode> nodes = new ArrayList<>();
    private OpenClauses open = new OpenClauses();
    private boolean closing;
    /** Whether a letter lists whom it goes to; what follows the list is the letter's own text. */
    private boolean addressing;

    private int annexes;

    public ClauseTreeBuilder(String text, List<Block> blocks) {
        this.text = text;
        this.all = List.copyOf(blocks);
    }

    /** Builds the tree of the blocks with the given indices, in order. */
    public ClauseTree build(List<Integer> indices) {
        blocks = indices.stream().map(all::get).toList();
        int from = 0;
        int to = blocks.size();
        lastItem = null;
        nodes = new ArrayList<>();
        open = new OpenClauses();
        closing = false;
        addressing = false;
        Set<Integer> annexStarts = annexStarts(from, to);
        for (int i = from; i < to; i++) {
            if (annexStarts.contains(i)) {
                openLostAnnex(blocks.get(i));
            }
            if (blocks.get(i) instanceof Paragraph paragraph) {
                addParagraph(paragraph);
            } else if (blocks.get(i) instanceof Table table) {
                addTable(table);
            }
        }
        return finish();
    }

    /** Blocks at which an annex begins whose label was lost. */
    private Set<Integer> annexStarts(int from, int to) {
        Set<Integer> starts = new HashSet<>();
        boolean inBody = false;
        int lastLabel = -10;
        for (int i = from; i < to; i++) {
            if (!(blocks.get(i) instanceof Paragraph paragraph)) {
                inBody = true;
                continue;
            }
            String line = text.substring(paragraph.start(), Math.min(paragraph.end(), paragraph.start() + 320));
            if (annexLabel(paragraph) != null) {
                lastLabel = i;
            } else if (inBody && i - lastLabel > 4 && AnnexHeadings.isAttachmentNote(line)) {
                starts.add(Math.max(from, AnnexHeadings.firstTitleLine(blocks, i, text)));
                lastLabel = i;
            } else if (!inBody) {
                Label label = LabelScanner.scan(text, paragraph.start(), paragraph.end());
                inBody = label != null && !label.style().isBullet();
            }
        }
        return starts;
    }

    private @Nullable Label annexLabel(Paragraph paragraph) {
        Label label = LabelScanner.scan(text, paragraph.start(), paragraph.end());
        if (label != null && label.style() == LabelStyle.ANNEX) {
            return label;
        }
        int end = paragraph.start() + "PHỤ LỤC".length();
        boolean capitals = text.startsWith("PHỤ LỤC", paragraph.start());
        boolean alone = paragraph.end() == end && text.regionMatches(true, paragraph.start(), "phụ lục", 0, 7);
        return capitals || alone
                ? new Label(LabelStyle.ANNEX, text.substring(paragraph.start(), end), 0, "", paragraph.start(), end)
                : null;
    }

    private void openLostAnnex(Block block) {
        annexes++;
        open.shrink(0);
        closing = false;
        Label label = new Label(LabelStyle.ANNEX, "Phụ lục " + annexes, annexes, "", block.start(), block.start());
        String id = ids.id("", ClauseIds.segment(label, label.text()));
        add(label, new DraftNode(-1, ClauseKind.ANNEX, null, id, label.text(), block.start()));
    }

    private void addParagraph(Paragraph paragraph) {
        Label annex = annexLabel(paragraph);
        if (annex != null) {
            annexes++;
            closing = false;
            openClause(annex);
            extend(annex.end(), paragraph.end());
            return;
        }
        if (text.regionMatches(true, paragraph.start(), "nơi nhận", 0, 8)) {
            open.shrink(0);
            closing = true;
        }
        Label label = closing ? null : LabelScanner.scan(text, paragraph.start(), paragraph.end());
        int from = paragraph.start();
        if (addressing && (label == null || !label.style().isBullet())) {
            open.shrink(0);
        }
        addressing = label == null
                ? text.regionMatches(true, from, "kính gửi", 0, 8)
                : addressing && label.style().isBullet();
        if (label != null) {
            open.place(label);
            openClause(label);
            from = label.end();
        }
        addText(from, paragraph.end());
    }

    /** Own text, split where a list runs within the paragraph. */
    private void addText(int from, int to) {
        List<Label> items = closing ? List.of() : InlineLabels.find(text, from, to, openItem());
        if (items.isEmpty()) {
            extend(from, to);
            return;
        }
        extend(from, items.get(0).start());
        int depth = open.size();
        Label first = items.get(0);
        int same = open.sameSeries(first);
        if (same >= 0 && first.follows(openItemOr(first)) && same == open.size() - 1) {
            depth = same;
        }
        for (int i = 0; i < items.size(); i++) {
            boolean last = i == items.size() - 1;
            int end = last ? itemEnd(items, to) : items.get(i + 1).start();
            open.shrink(depth);
            openClause(items.get(i));
            extend(items.get(i).end(), end);
            if (last && end < to) {
                open.shrink(depth);
                extend(end, to);
            }
        }
        if (first.style() != LabelStyle.PAREN_NUMBER) {
            open.shrink(depth);
        }
    }

    private Label openItemOr(Label fallback) {
        Label item = openItem();
        return item == null ? fallback : item;
    }

    /** The item of a list in parentheses that a following paragraph may continue. */
    private @Nullable Label openItem() {
        Label top = open.topLabel();
        return top != null && top.style() == LabelStyle.PAREN_NUMBER ? top : lastItem;
    }

    private @Nullable Label lastItem;

    /** Where the last item ends: at its first full stop, if the items before are parts of one sentence. */
    private int itemEnd(List<Label> items, int to) {
        if (items.size() < 2) {
            return to;
        }
        int before = items.get(items.size() - 1).start() - 1;
        while (before > items.get(0).start() && text.charAt(before) == ' ') {
            before--;
        }
        if (text.charAt(before) == '.') {
            return to;
        }
        for (int at = items.get(items.size() - 1).end(); at + 2 < to; at++) {
            if (text.charAt(at) == '.' && text.charAt(at + 1) == ' ' && Character.isUpperCase(text.charAt(at + 2))) {
                return at + 2;
            }
        }
        return to;
    }

    private void extend(int from, int to) {
        if (open.top() < 0) {
            String id = ids.id("", "doan-" + root.next("doan"));
            DraftNode node = new DraftNode(-1, ClauseKind.PARAGRAPH, null, id, "", from);
            node.addOwn(from, to);
            nodes.add(node);
            return;
        }
        nodes.get(open.top()).addOwn(from, to);
    }

    private void openClause(Label label) {
        if (label.style() == LabelStyle.ANNEX) {
            open.shrink(0);
        }
        int parent = open.top();
        DraftNode above = parent < 0 ? root : nodes.get(parent);
        String pathLabel = label.style().isBullet() ? bulletPath(label, above) : label.text();
        if (label.style() == LabelStyle.ANNEX) {
            pathLabel =
                    label.ordinal() == 0 ? "Phụ lục" : "Phụ lục" + label.text().substring("Phụ lục".length());
        }
        String id = ids.id(above.id, ClauseIds.segment(label, pathLabel));
        String path = above.path.isEmpty() ? pathLabel : above.path + " > " + pathLabel;
        add(label, new DraftNode(parent, label.style().kind(), label.text(), id, path, label.start()));
        if (label.style() == LabelStyle.PAREN_NUMBER) {
            lastItem = label;
        }
    }

    private static String bulletPath(Label label, DraftNode above) {
        String sign = label.style() == LabelStyle.DASH ? "-" : label.style() == LabelStyle.PLUS ? "+" : "*";
        return sign + above.next(sign);
    }

    private void add(Label label, DraftNode node) {
        if (node.parent >= 0) {
            nodes.get(node.parent).hasChildren = true;
        }
        nodes.add(node);
        open.open(label, nodes.size() - 1);
    }

    private void addTable(Table table) {
        int parent = open.top();
        DraftNode above = parent < 0 ? root : nodes.get(parent);
        String id = ids.id(above.id, "bang-" + above.next("bang"));
        DraftNode node = new DraftNode(parent, ClauseKind.TABLE, null, id, above.path, table.start());
        node.table = table;
        node.end = table.end();
        if (parent >= 0) {
            above.hasChildren = true;
        }
        nodes.add(node);
        new TableRows(text, table, ids).add(nodes, nodes.size() - 1);
    }

    private ClauseTree finish() {
        for (int i = nodes.size() - 1; i >= 0; i--) {
            DraftNode node = nodes.get(i);
            if (node.parent >= 0) {
                nodes.get(node.parent).end = Math.max(nodes.get(node.parent).end, node.end);
            }
        }
        List<ClauseNode> finished = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            DraftNode node = nodes.get(i);
            finished.add(new ClauseNode(
                    i,
                    node.parent,
                    node.kind,
                    node.label,
                    node.id,
                    node.path,
                    node.start,
                    node.end,
                    node.own,
                    heading(node),
                    node.table,
                    node.row));
        }
        return new ClauseTree(finished);
    }

    /** The first own line is a title if text or sub-clauses follow and it is no sentence of its own. */
    private @Nullable Span heading(DraftNode node) {
        if (node.own.isEmpty() || node.kind == ClauseKind.ROW || !node.hasChildren && node.own.size() < 2) {
            return null;
        }
        Span first = node.own.get(0);
        String line = first.in(text).strip();
        boolean sentence = line.endsWith(";")
                || line.endsWith(",")
                || line.toLowerCase(Locale.ROOT).contains(". ");
        return sentence || line.length() > LONGEST_HEADING ? null : first;
    }
}
