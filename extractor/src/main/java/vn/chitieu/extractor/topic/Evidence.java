package vn.chitieu.extractor.topic;

import java.util.List;
import vn.chitieu.extractor.lexicon.LexiconTable;

/**
 * What a phrase says about the topic of a clause.
 *
 * @param topics positions in {@link Topics#all}; none for a phrase that only looks like evidence
 * @param weight 3 says it alone, 2 beside others, 1 hints at it
 * @param headingOnly whether the phrase counts in headings only
 */
record Evidence(List<Integer> topics, int weight, boolean headingOnly) {

    static Evidence of(LexiconTable.Row row, Topics topics) {
        String ids = row.find("topics");
        List<Integer> positions = ids == null
                ? List.of()
                : List.of(ids.split("\\|")).stream().map(topics::indexOf).toList();
        return new Evidence(
                positions, Integer.parseInt(row.get("weight")), row.get("where").equals("HEADING"));
    }
}
