package vn.chitieu.app.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import vn.chitieu.app.state.SavedSearches;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.Pages;
import vn.chitieu.app.web.Services;
import vn.chitieu.app.web.find.SavedState;
import vn.chitieu.app.web.security.Guard;
import vn.chitieu.app.web.security.Role;

/** The searches that a visitor keeps. */
public final class SavedSearchesPage implements Area {

    private static final String PLACE = "/saved-searches";
    private static final String ID = "/{id}";
    private static final int MOST_DIGITS = 18;

    private final Pages pages;
    private final SavedSearches saved;

    public SavedSearchesPage(Services services, Pages pages) {
        this.pages = pages;
        this.saved = new SavedSearches(services.database(), services.clock());
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(PLACE, context -> list(context, ""), Role.READER);
        routes.post(PLACE, this::save, Role.READER);
        routes.post(PLACE + ID + "/rename", this::rename, Role.READER);
        routes.post(PLACE + ID + "/delete", this::delete, Role.READER);
    }

    /** @param problem key of what went wrong, or empty */
    private void list(Context context, String problem) {
        pages.render(
                context,
                "find/saved.jte",
                Map.<String, Object>of("saved", saved.of(Guard.visitor(context).name()), "problem", problem));
    }

    private void save(Context context) {
        SavedState state =
                SavedState.of(context.formParam("name"), context.formParam("place"), context.formParam("query"));
        boolean kept = saved.save(Guard.visitor(context).name(), state.name(), state.place(), state.query())
                .isPresent();
        if (kept) {
            context.redirect(PLACE, HttpStatus.SEE_OTHER);
        } else {
            context.status(HttpStatus.CONFLICT);
            list(context, "find.saved.tooMany");
        }
    }

    private void rename(Context context) {
        String name = SavedState.name(context.formParam("name"));
        switch (saved.rename(Guard.visitor(context).name(), id(context), name)) {
            case DONE -> context.redirect(PLACE, HttpStatus.SEE_OTHER);
            case UNKNOWN -> throw new NotFoundResponse();
            case TAKEN -> {
                context.status(HttpStatus.CONFLICT);
                list(context, "find.saved.taken");
            }
        }
    }

    private void delete(Context context) {
        saved.delete(Guard.visitor(context).name(), id(context));
        context.redirect(PLACE, HttpStatus.SEE_OTHER);
    }

    private static long id(Context context) {
        String id = context.pathParam("id");
        if (id.length() > MOST_DIGITS || !id.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new NotFoundResponse();
        }
        return Long.parseLong(id);
    }
}
