package vn.chitieu.app.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.app.export.TerminalEscapes;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.Services;
import vn.chitieu.app.web.document.DownloadName;
import vn.chitieu.app.web.security.Role;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.ExtractionJson;
import vn.chitieu.index.store.LibraryDocument;
import vn.chitieu.index.store.LibraryException;

/** Documents of the library, their extractions, clauses and original files. */
public final class DocumentsApi implements Area {

    private static final String PLACE = "/api/v1/documents";
    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    private final Services services;

    public DocumentsApi(Services services) {
        this.services = services;
    }

    private record Listed(String schema, int offset, int total, List<LibraryDocument> documents) {}

    private record One(String schema, @JsonUnwrapped LibraryDocument document, DocumentFacts facts) {}

    private record Clauses(String schema, String document, List<WithText> clauses) {}

    /** A clause with its own text, without that of the clauses below it. */
    private record WithText(@JsonUnwrapped Clause clause, String text) {}

    @Override
    public void add(RoutesConfig routes) {
        routes.get(PLACE, this::list, Role.READER);
        routes.get(PLACE + "/{id}", this::one, Role.READER);
        routes.get(PLACE + "/{id}/extraction", this::extraction, Role.READER);
        routes.get(PLACE + "/{id}/clauses", this::clauses, Role.READER);
        routes.get(PLACE + "/{id}/original", this::original, Role.READER);
    }

    private void list(Context context) throws IOException {
        ApiParameters parameters = new ApiParameters(context);
        int offset = parameters.number("offset", 0, Integer.MAX_VALUE);
        int limit = parameters.number("limit", USUAL, MOST);
        parameters.end();
        List<LibraryDocument> all = services.library().documents();
        List<LibraryDocument> page = all.stream().skip(offset).limit(limit).toList();
        ApiJson.answer(context, new Listed("chitieu/documents/1", offset, all.size(), page));
    }

    private static String id(Context context) {
        new ApiParameters(context).end();
        return context.pathParam("id");
    }

    private void one(Context context) throws IOException {
        String id = id(context);
        DocumentFacts facts = services.library().extraction(id).document();
        ApiJson.tagged(context, new One("chitieu/document/1", document(id), facts));
    }

    private LibraryDocument document(String id) throws LibraryException {
        return services.library().documents().stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundResponse("there is no such document"));
    }

    private void extraction(Context context) throws IOException {
        Extraction extraction = services.library().extraction(id(context));
        ApiJson.tagged(context, out -> ExtractionJson.writeLine(extraction, out, new TerminalEscapes()));
    }

    private void clauses(Context context) throws IOException {
        String id = id(context);
        Extraction extraction = services.library().extraction(id);
        Map<String, Integer> firstChild = new HashMap<>();
        for (Clause clause : extraction.clauses()) {
            if (clause.parent() != null) {
                firstChild.merge(clause.parent(), clause.start(), Math::min);
            }
        }
        List<WithText> clauses = extraction.clauses().stream()
                .map(clause -> {
                    int end = firstChild.getOrDefault(clause.id(), clause.end());
                    return new WithText(
                            clause,
                            extraction.text().substring(clause.start(), end).strip());
                })
                .toList();
        ApiJson.tagged(context, new Clauses("chitieu/clauses/1", id, clauses));
    }

    private void original(Context context) throws IOException {
        LibraryDocument document = document(id(context));
        DownloadName.send(context, document.name(), services.library().original(document.id()));
    }
}
