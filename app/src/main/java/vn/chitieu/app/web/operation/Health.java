package vn.chitieu.app.web.operation;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.Services;
import vn.chitieu.app.web.api.ApiJson;
import vn.chitieu.app.web.security.Role;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.query.QueryException;

/** Whether the server lives ({@code /health}), and whether its library and database can be used ({@code /ready}). */
public final class Health implements Area {

    private static final Logger LOG = LoggerFactory.getLogger(Health.class);

    private final Services services;

    public Health(Services services) {
        this.services = services;
    }

    private record State(String status) {}

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/health", context -> ApiJson.answer(context, new State("up")), Role.ANYONE);
        routes.get("/ready", this::ready, Role.ANYONE);
    }

    private void ready(Context context) throws IOException {
        boolean ready = works();
        context.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
        ApiJson.answer(context, new State(ready ? "ready" : "failed"));
    }

    /** Why it does not is for whoever runs the server, not for whoever asks. */
    private boolean works() {
        try {
            services.database().jdbi().useHandle(handle -> handle.execute("select 1"));
            services.library()
                    .index()
                    .search(SearchRequest.of("", Scope.CLAUSES).page(0, 0));
            services.library().failure().ifPresent(failure -> LOG.error("library", failure));
            return services.library().failure().isEmpty();
        } catch (JdbiException | IOException | QueryException | IllegalStateException e) {
            LOG.error("not ready", e);
            return false;
        }
    }
}
