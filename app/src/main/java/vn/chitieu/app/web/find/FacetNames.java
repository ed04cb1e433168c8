package vn.chitieu.app.web.find;

import vn.chitieu.app.answer.FacetText;
import vn.chitieu.app.language.Messages;
import vn.chitieu.extractor.topic.Topic;
import vn.chitieu.extractor.topic.Topics;
import vn.chitieu.index.model.Facet;

/** Names of facets and their values on pages, where topics have names too. Immutable, thread-safe. */
public final class FacetNames {

    private static final Topics TOPICS = Topics.load();

    private final FacetText texts;
    private final boolean vietnamese;

    public FacetNames(Messages messages, String language) {
        this.texts = new FacetText(messages);
        this.vietnamese = language.equals("vi");
    }

    /** The facet. */
    public String of(Facet facet) {
        return texts.of(facet);
    }

    /** A value of a facet, fit to be shown. */
    public String of(Facet facet, String value) {
        return facet == Facet.TOPIC
                ? TOPICS.of(value).map(this::name).orElseGet(() -> texts.of(facet, value))
                : texts.of(facet, value);
    }

    private String name(Topic topic) {
        return vietnamese ? topic.vietnamese() : topic.english();
    }
}
