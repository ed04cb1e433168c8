package vn.chitieu.app.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.state.SavedSearches;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.Services;
import vn.chitieu.app.web.find.SavedState;
import vn.chitieu.app.web.security.Guard;
import vn.chitieu.app.web.security.Role;

/** The searches that a visitor keeps, for programs. */
public final class SavedSearchesApi implements Area {

    private static final String PLACE = "/api/v1/saved-searches";
    private static final String ONE = PLACE + "/{id}";
    private static final int MOST_DIGITS = 18;

    private static final ObjectReader READER = JsonMapper.builder().build().readerFor(Sent.class);

    private final SavedSearches saved;

    /** What a program sends. */
    record Sent(
            @Nullable String name,
            @Nullable String place,
            @Nullable String query) {}

    /** What a program is told of a search. */
    record One(long id, String name, String place, String query, String address, String savedAt) {

        static One of(SavedSearches.Saved search) {
            return new One(
                    search.id(), search.name(), search.place(), search.query(), search.address(), search.savedAt());
        }
    }

    /** All searches of a visitor. */
    record All(List<One> items) {}

    public SavedSearchesApi(Services services) {
        this.saved = new SavedSearches(services.database(), services.clock());
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(PLACE, this::list, Role.READER);
        routes.post(PLACE, this::save, Role.READER);
        routes.patch(ONE, this::rename, Role.READER);
        routes.delete(ONE, this::delete, Role.READER);
    }

    private void list(Context context) {
        context.json(new All(saved.of(owner(context)).stream().map(One::of).toList()));
    }

    private void save(Context context) {
        Sent sent = sent(context);
        SavedState state = SavedState.of(sent.name(), sent.place(), sent.query());
        SavedSearches.Saved kept = saved.save(owner(context), state.name(), state.place(), state.query())
                .orElseThrow(() -> new ConflictResponse("at most " + SavedSearches.MOST + " searches are kept"));
        context.status(HttpStatus.CREATED).json(One.of(kept));
    }

    private void rename(Context context) {
        String name = SavedState.name(sent(context).name());
        long id = id(context);
        switch (saved.rename(owner(context), id, name)) {
            case DONE -> saved.of(owner(context), id).ifPresent(search -> context.json(One.of(search)));
            case UNKNOWN -> throw new NotFoundResponse("no such search");
            case TAKEN -> throw new ConflictResponse("another search has this name");
        }
    }

    private void delete(Context context) {
        if (!saved.delete(owner(context), id(context))) {
            throw new NotFoundResponse("no such search");
        }
        context.status(HttpStatus.NO_CONTENT);
    }

    private static String owner(Context context) {
        return Guard.visitor(context).name();
    }

    private static Sent sent(Context context) {
        try {
            Sent sent = READER.readValue(context.body());
            if (sent == null) {
                throw new BadRequestResponse("the body must be a JSON object");
            }
            return sent;
        } catch (JsonProcessingException e) {
            throw new BadRequestResponse("the body must be a JSON object with name, place and query");
        }
    }

    private static long id(Context context) {
        String id = context.pathParam("id");
        if (id.length() > MOST_DIGITS || !id.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new NotFoundResponse("no such search");
        }
        return Long.parseLong(id);
    }
}
