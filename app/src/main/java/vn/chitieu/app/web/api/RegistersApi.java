package vn.chitieu.app.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.Services;
import vn.chitieu.app.web.security.Role;
import vn.chitieu.extractor.topic.Topics;
import vn.chitieu.index.model.Facet;
import vn.chitieu.index.model.Suggestion;

/** Values of facets: all agencies and topics, and what completes what somebody types. */
public final class RegistersApi implements Area {

    private static final int USUAL_SUGGESTIONS = 10;
    private static final int MOST_SUGGESTIONS = 100;
    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    private final Services services;
    private final Topics topics = Topics.load();

    public RegistersApi(Services services) {
        this.services = services;
    }

    private record Suggested(String schema, String facet, String typed, List<Suggestion> values) {}

    private record Register(String schema, int offset, int total, List<Suggestion> agencies) {}

    private record Taxonomy(String schema, List<Counted> topics) {}

    private record Counted(String id, String vietnamese, String english, long count) {}

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/v1/suggest", this::suggest, Role.READER);
        routes.get("/api/v1/agencies", this::agencies, Role.READER);
        routes.get("/api/v1/topics", this::topics, Role.READER);
    }

    private void suggest(Context context) throws IOException {
        ApiParameters parameters = new ApiParameters(context);
        Facet facet = parameters.facet("facet");
        @Nullable String given = parameters.optional("typed");
        int limit = parameters.number("limit", USUAL_SUGGESTIONS, MOST_SUGGESTIONS);
        parameters.end();
        String typed = given == null ? "" : given;
        List<Suggestion> values = services.library().index().suggest(facet, typed, limit);
        ApiJson.answer(context, new Suggested("chitieu/suggest/1", facet.key(), typed, values));
    }

    private void agencies(Context context) throws IOException {
        ApiParameters parameters = new ApiParameters(context);
        int offset = parameters.number("offset", 0, Integer.MAX_VALUE);
        int limit = parameters.number("limit", USUAL, MOST);
        parameters.end();
        List<Suggestion> all = services.library().index().suggest(Facet.AGENCY, "", Integer.MAX_VALUE);
        List<Suggestion> page = all.stream().skip(offset).limit(limit).toList();
        ApiJson.answer(context, new Register("chitieu/agencies/1", offset, all.size(), page));
    }

    /** All topics of the taxonomy, also those that no clause has. */
    private void topics(Context context) throws IOException {
        new ApiParameters(context).end();
        Map<String, Long> counts = services.library().index().suggest(Facet.TOPIC, "", Integer.MAX_VALUE).stream()
                .collect(Collectors.toMap(Suggestion::value, Suggestion::count, Long::sum));
        List<Counted> all = topics.all().stream()
                .map(topic -> new Counted(
                        topic.id(), topic.vietnamese(), topic.english(), counts.getOrDefault(topic.id(), 0L)))
                .toList();
        ApiJson.answer(context, new Taxonomy("chitieu/topics/1", all));
    }
}
