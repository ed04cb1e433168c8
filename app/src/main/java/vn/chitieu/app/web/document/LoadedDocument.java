package vn.chitieu.app.web.document;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import vn.chitieu.app.web.Services;
import vn.chitieu.index.store.LibraryDocument;

/** Finds the document that a request is about. Stateless. */
public final class LoadedDocument {

    private LoadedDocument() {}

    /**
     * The document of the path parameter {@code id}.
     *
     * @throws NotFoundResponse if the library has none of this id
     */
    public static LibraryDocument of(Context context, Services services) {
        return of(context.pathParam("id"), services.library().documents());
    }

    /** The same among all documents of a library. */
    public static LibraryDocument of(String id, List<LibraryDocument> documents) {
        return documents.stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
    }
}
