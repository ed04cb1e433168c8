package vn.chitieu.app.web;

import io.javalin.config.RoutesConfig;

/** One part of the application: its pages, or its part of the web API. */
@FunctionalInterface
public interface Area {

    /** Adds the routes; each names the least {@link vn.chitieu.app.web.security.Role} that it takes. */
    void add(RoutesConfig routes);
}
