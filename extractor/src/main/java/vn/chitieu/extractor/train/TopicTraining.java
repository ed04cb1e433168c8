package vn.chitieu.extractor.train;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.nlp.WordFeatures;

/** What the topic classifier learns from: the words below a heading, with the first topic that the heading has. */
final class TopicTraining {

    private TopicTraining() {}

    /** The clauses of an extraction that have a heading, a topic and words of their own behind the heading. */
    static List<Observation> observe(Extraction extraction) {
        List<Observation> observations = new ArrayList<>();
        for (Clause clause : extraction.clauses()) {
            String heading = clause.heading();
            if (heading == null || clause.topics().isEmpty() || clause.repeatOf() != null) {
                continue;
            }
            int at = extraction.text().indexOf(heading, clause.start());
            int from = at < 0 ? clause.start() : Math.min(clause.end(), at + heading.length());
            List<String> features = WordFeatures.of(extraction.text(), from, clause.end());
            if (!features.isEmpty()) {
                observations.add(new Observation(clause.topics().get(0), features));
            }
        }
        return observations;
    }
}
