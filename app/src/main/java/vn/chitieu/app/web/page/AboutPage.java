package vn.chitieu.app.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.Pages;
import vn.chitieu.app.web.Services;
import vn.chitieu.app.web.register.Libraries;
import vn.chitieu.app.web.security.Role;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.index.search.EmbeddedIndex;
import vn.chitieu.index.store.Finding;
import vn.chitieu.index.store.Library;
import vn.chitieu.index.store.LibraryDocument;

/** Versions, health and licences. */
public final class AboutPage implements Area {

    private final Services services;
    private final Pages pages;
    private final Libraries libraries = Libraries.load();

    /** What runs. */
    public record Versions(String program, String java, String extraction, String index) {

        static Versions current() {
            @Nullable String program = AboutPage.class.getPackage().getImplementationVersion();
            return new Versions(
                    program == null ? "–" : program,
                    Runtime.version().toString(),
                    Extraction.SCHEMA,
                    EmbeddedIndex.SCHEMA_VERSION);
        }
    }

    /**
     * What the library has.
     *
     * @param shown number of documents without further copies of one
     * @param recognised number of documents with text from pictures
     */
    public record Contents(long documents, long shown, long clauses, long targets, long recognised) {

        static Contents of(List<LibraryDocument> documents) {
            List<LibraryDocument> shown = documents.stream()
                    .filter(document -> document.copyOf() == null)
                    .toList();
            return new Contents(
                    documents.size(),
                    shown.size(),
                    shown.stream().mapToLong(LibraryDocument::clauses).sum(),
                    shown.stream().mapToLong(LibraryDocument::targets).sum(),
                    shown.stream().filter(LibraryDocument::ocr).count());
        }
    }

    /** How the library is. */
    public record Health(boolean works, int mended) {

        static Health of(Library library) {
            List<Finding> mended = library.mended();
            return new Health(library.failure().isEmpty(), mended.size());
        }
    }

    public AboutPage(Services services, Pages pages) {
        this.services = services;
        this.pages = pages;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/about", this::show, Role.READER);
    }

    private void show(Context context) {
        pages.render(
                context,
                "about/page.jte",
                Map.<String, Object>of(
                        "versions",
                        Versions.current(),
                        "contents",
                        Contents.of(services.library().documents()),
                        "health",
                        Health.of(services.library()),
                        "libraries",
                        libraries.all()));
    }
}
