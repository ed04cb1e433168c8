package vn.chitieu.extractor.target;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.agency.AgencyCell;
import vn.chitieu.extractor.agency.AgencyRoles;
import vn.chitieu.extractor.clause.ClauseNode;
import vn.chitieu.extractor.clause.ClauseTree;
import vn.chitieu.extractor.model.AgencyMention;
import vn.chitieu.extractor.model.ClauseKind;
import vn.chitieu.extractor.model.Span;

/**
 * The agencies and times that lines below a task give it, within its clause or as bullets of their own. Not
 * thread-safe; one per document, linear in its text.
 */
final class TaskNotes {

    private final String text;
    private final ClauseTree tree;
    private final ColumnLexicon columns;
    private final AgencyCell cells;
    private final Map<Integer, List<Block>> blocks = new HashMap<>();
    private final Set<Integer> noted = new HashSet<>();
    private final Set<Integer> parents = new HashSet<>();

    /** The notes of one task; they speak for what stands before them, up to the notes of the task before. */
    static final class Block {
        private final List<AgencyMention> lead = new ArrayList<>();
        private final List<AgencyMention> coordinating = new ArrayList<>();
        private @Nullable String time;
        private int end;

        /** Whether somebody has to finish the task by a time, and not merely during the plan. */
        boolean isDue(@Nullable String plan) {
            return !lead.isEmpty() && time != null && CellTime.isDue(time, plan);
        }
    }

    TaskNotes(String text, ClauseTree tree, ColumnLexicon columns, AgencyCell cells) {
        this.text = text;
        this.tree = tree;
        this.columns = columns;
        this.cells = cells;
        for (ClauseNode node : tree.nodes()) {
            if (node.table() == null && node.label() != null) {
                read(node);
            }
        }
    }

    private void read(ClauseNode node) {
        boolean own = false;
        boolean open = false;
        int owner = node.index();
        for (Span paragraph : node.own()) {
            for (Span sentence : Sentences.split(text, paragraph)) {
                List<TaskNote> notes = TaskNote.read(text, sentence, columns);
                boolean opens = !notes.isEmpty() && notes.get(0).start() - sentence.start() <= 2;
                if (opens) {
                    noted.add(sentence.start());
                    owner = own ? owner : above(node);
                }
                for (TaskNote note : notes) {
                    add(block(owner, open), note);
                    open = true;
                }
                open = opens && open;
                own |= !opens;
            }
        }
        if (own && node.parent() >= 0) {
            parents.add(node.parent());
        }
    }

    /** A bullet that is nothing but a note speaks of the clause above it. */
    private int above(ClauseNode node) {
        String label = node.label();
        boolean bullet = label != null && "-+*–•".contains(label);
        return bullet && node.parent() >= 0 && tree.nodes().get(node.parent()).label() != null
                ? node.parent()
                : node.index();
    }

    private Block block(int owner, boolean open) {
        List<Block> all = blocks.computeIfAbsent(owner, key -> new ArrayList<>());
        boolean outside = !all.isEmpty() && parentsNote(owner, all.get(all.size() - 1));
        if (all.isEmpty() || !open && !outside) {
            all.add(new Block());
        }
        return all.get(all.size() - 1);
    }

    /** Whether the last notes of a clause stand in bullets below it: further bullets go on with them. */
    private boolean parentsNote(int owner, Block last) {
        List<Span> own = tree.nodes().get(owner).own();
        return own.isEmpty() || last.end > own.get(own.size() - 1).end();
    }

    private void add(Block block, TaskNote note) {
        Span content = note.content();
        block.end = content.end();
        if (note.role() == ColumnRole.TIME) {
            String time = CellTime.read(text, content);
            block.time = block.time == null ? time : block.time;
            return;
        }
        if (note.role() == ColumnRole.PRODUCT || content.length() == 0) {
            return;
        }
        AgencyCell.Role role = note.role() == ColumnRole.LEAD ? AgencyCell.Role.LEAD : AgencyCell.Role.COORDINATING;
        AgencyRoles.Roles roles = cells.of(text, content.start(), content.end(), role);
        block.lead.addAll(roles.lead());
        block.coordinating.addAll(roles.coordinating());
    }

    /** Whether a sentence is nothing but notes. */
    boolean isNote(Span sentence) {
        return noted.contains(sentence.start());
    }

    /** The notes that speak of a passage of a clause: its own, else those of the nearest clause around it. */
    @Nullable
    Block of(int clause, int offset) {
        if (blocks.isEmpty()) {
            return null;
        }
        for (ClauseNode node : tree.lineage(tree.nodes().get(clause))) {
            for (Block block : blocks.getOrDefault(node.index(), List.of())) {
                if (offset < block.end) {
                    return block;
                }
            }
        }
        return null;
    }

    /** Whether the clause itself is the task that notes speak of, and no list of tasks stands below it. */
    boolean isTask(ClauseNode node) {
        return blocks.containsKey(node.index()) && !parents.contains(node.index()) && node.kind() != ClauseKind.ROW;
    }

    /** Gives a draft the agencies and the time that the notes of its task name, where it has none of its own. */
    void complete(TargetDraft draft) {
        Block block = draft.quote == null ? null : of(draft.clause, draft.quote.start());
        if (block == null) {
            return;
        }
        draft.time = draft.time == null ? block.time : draft.time;
        if (!block.lead.isEmpty() && (draft.lead == null || draft.lead.isEmpty())) {
            draft.lead = List.copyOf(block.lead);
            draft.coordinating = List.copyOf(block.coordinating);
        } else if (draft.coordinating == null || draft.coordinating.isEmpty()) {
            draft.coordinating = List.copyOf(block.coordinating);
        }
    }
}
