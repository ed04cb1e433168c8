package vn.chitieu.app.web.register;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.Pages;
import vn.chitieu.app.web.Services;
import vn.chitieu.app.web.security.Role;
import vn.chitieu.extractor.topic.Topic;
import vn.chitieu.extractor.topic.Topics;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.FacetUse;
import vn.chitieu.index.model.Scope;

/** The taxonomy of topics, with how much documents say on each. */
public final class TopicsPage implements Area {

    private static final FacetUse NONE = new FacetUse("", 0, 0);

    private final Services services;
    private final Pages pages;
    private final Topics topics = Topics.load();

    /**
     * A topic with its counts.
     *
     * @param name in the language of the page
     */
    public record Entry(Topic topic, String name, long clauses, long targets, long documents) {}

    public TopicsPage(Services services, Pages pages) {
        this.services = services;
        this.pages = pages;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/topics", this::show, Role.READER);
    }

    private void show(Context context) throws IOException {
        Map<String, FacetUse> clauses = uses(Scope.CLAUSES);
        Map<String, FacetUse> targets = uses(Scope.TARGETS);
        boolean vietnamese = pages.frame(context).language().equals("vi");
        Collator order = Collator.getInstance(vietnamese ? Locale.forLanguageTag("vi") : Locale.ENGLISH);
        List<Entry> entries = topics.all().stream()
                .map(topic -> {
                    FacetUse inClauses = clauses.getOrDefault(topic.id(), NONE);
                    return new Entry(
                            topic,
                            vietnamese ? topic.vietnamese() : topic.english(),
                            inClauses.count(),
                            targets.getOrDefault(topic.id(), NONE).count(),
                            inClauses.documents());
                })
                .sorted(Comparator.comparing(Entry::name, order))
                .toList();
        pages.render(context, "register/topics.jte", Map.<String, Object>of("entries", entries));
    }

    private Map<String, FacetUse> uses(Scope scope) throws IOException {
        Map<String, FacetUse> byId = new HashMap<>();
        services.library().index().uses(Facet.TOPIC, scope, List.of()).forEach(use -> byId.put(use.value(), use));
        return byId;
    }
}
