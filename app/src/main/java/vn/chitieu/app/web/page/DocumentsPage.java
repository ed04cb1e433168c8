package vn.chitieu.app.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Map;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.Pages;
import vn.chitieu.app.web.Services;
import vn.chitieu.app.web.document.DocumentList;
import vn.chitieu.app.web.document.LoadedDocument;
import vn.chitieu.app.web.security.Role;
import vn.chitieu.index.store.LibraryDocument;

/** The documents of the library, and the removal of one. */
public final class DocumentsPage implements Area {

    private final Services services;
    private final Pages pages;

    public DocumentsPage(Services services, Pages pages) {
        this.services = services;
        this.pages = pages;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/documents", this::list, Role.READER);
        routes.get("/documents/{id}/remove", this::confirm, Role.ADMINISTRATOR);
        routes.post("/documents/{id}/remove", this::remove, Role.ADMINISTRATOR);
    }

    private void list(Context context) {
        DocumentList list = DocumentList.of(
                services.library().documents(),
                context.queryParam("q"),
                context.queryParam("sort"),
                context.queryParam("page"));
        boolean removed = context.queryParam("removed") != null;
        pages.render(context, "document/list.jte", Map.<String, Object>of("list", list, "removed", removed));
    }

    private void confirm(Context context) {
        pages.render(context, "document/remove.jte", Map.of("document", LoadedDocument.of(context, services)));
    }

    private void remove(Context context) throws IOException {
        LibraryDocument document = LoadedDocument.of(context, services);
        services.library().remove(document.id());
        services.library().collect();
        services.library().refresh();
        context.redirect("/documents?removed=1", HttpStatus.SEE_OTHER);
    }
}
