package vn.chitieu.app.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import vn.chitieu.app.export.TerminalEscapes;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.Pages;
import vn.chitieu.app.web.Services;
import vn.chitieu.app.web.document.DocumentView;
import vn.chitieu.app.web.document.DocumentViews;
import vn.chitieu.app.web.document.DownloadName;
import vn.chitieu.app.web.document.LoadedDocument;
import vn.chitieu.app.web.security.Role;
import vn.chitieu.extractor.model.ExtractionJson;
import vn.chitieu.index.store.LibraryDocument;

/** A document: its text with clauses, targets and citations; its original and its extraction as files. */
public final class DocumentPage implements Area {

    private final Services services;
    private final Pages pages;

    public DocumentPage(Services services, Pages pages) {
        this.services = services;
        this.pages = pages;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/documents/{id}", this::read, Role.READER);
        routes.get("/documents/{id}/original", this::original, Role.READER);
        routes.get("/documents/{id}/extraction.json", this::extraction, Role.READER);
    }

    private void read(Context context) throws IOException {
        List<LibraryDocument> all = services.library().documents();
        LibraryDocument document = LoadedDocument.of(context.pathParam("id"), all);
        DocumentView view = new DocumentViews(pages.messages(context))
                .of(document, services.library().extraction(document.id()), all);
        pages.render(context, "document/page.jte", Map.of("view", view));
    }

    private void original(Context context) throws IOException {
        LibraryDocument document = LoadedDocument.of(context, services);
        DownloadName.send(context, document.name(), services.library().original(document.id()));
    }

    private void extraction(Context context) throws IOException {
        LibraryDocument document = LoadedDocument.of(context, services);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        ExtractionJson.writePretty(services.library().extraction(document.id()), json, new TerminalEscapes());
        context.contentType("application/json; charset=utf-8").result(json.toByteArray());
    }
}
