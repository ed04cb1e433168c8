package vn.chitieu.extractor;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.agency.AgencyFinder;
import vn.chitieu.extractor.agency.AgencyNames;
import vn.chitieu.extractor.agency.AgencyRoles;
import vn.chitieu.extractor.clause.ClauseNode;
import vn.chitieu.extractor.clause.ClauseTree;
import vn.chitieu.extractor.model.AgencyMention;
import vn.chitieu.extractor.model.ClauseKind;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.target.RowAgencies;
import vn.chitieu.extractor.text.Table;
import vn.chitieu.extractor.text.TableRow;

/** Names the agencies of each clause of a tree, a bare "Sở" too where only one can be meant. Thread-safe. */
final class ClauseAgencies {

    private final AgencyRoles roles;
    private final AgencyNames names;
    private final RowAgencies rows;

    ClauseAgencies(AgencyFinder finder) {
        this.roles = new AgencyRoles(finder);
        this.names = new AgencyNames(finder);
        this.rows = new RowAgencies(finder);
    }

    /** The agencies of each clause, by its index: of a row those of its cells; none for paragraphs without label. */
    List<AgencyRoles.Roles> of(String text, ClauseTree tree) {
        List<AgencyRoles.Roles> all = new ArrayList<>();
        List<AgencyMention> mentions = new ArrayList<>();
        Map<TableRow, AgencyRoles.Roles> ofRows = new IdentityHashMap<>();
        for (ClauseNode node : tree.nodes()) {
            if (node.table() != null) {
                if (node.kind() == ClauseKind.TABLE) {
                    putRows(text, node.table(), ofRows);
                }
                all.add(ofRows.getOrDefault(node.row(), AgencyRoles.Roles.NONE));
                continue;
            }
            boolean prose = node.label() != null && !node.own().isEmpty();
            AgencyRoles.Roles named = prose ? named(text, node, mentions) : AgencyRoles.Roles.NONE;
            mentions.addAll(named.lead());
            mentions.addAll(named.coordinating());
            all.add(named);
        }
        return all;
    }

    private void putRows(String text, Table table, Map<TableRow, AgencyRoles.Roles> ofRows) {
        List<AgencyRoles.Roles> roles = rows.of(text, table);
        for (int i = 0; i < roles.size(); i++) {
            ofRows.put(table.rows().get(i), roles.get(i));
        }
    }

    private AgencyRoles.Roles named(String text, ClauseNode node, List<AgencyMention> mentions) {
        Span first = node.own().get(0);
        int end = node.own().get(node.own().size() - 1).end();
        AgencyRoles.Roles named = roles.of(text, first.start(), end);
        if (!named.lead().isEmpty()) {
            return named;
        }
        AgencyMention bare = bare(text, first, mentions);
        return bare == null ? named : new AgencyRoles.Roles(List.of(bare), named.coordinating());
    }

    /** The agency that a word such as "Sở" alone means at the beginning of a clause: "Sở chủ trì …". */
    private @Nullable AgencyMention bare(String text, Span own, List<AgencyMention> mentions) {
        int end = own.start();
        while (end < own.end() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        boolean alone = end > own.start()
                && end + 1 < own.end()
                && text.charAt(end) == ' '
                && Character.isLowerCase(text.charAt(end + 1));
        return alone ? names.resolve(text, own.start(), end, mentions) : null;
    }
}
