package vn.chitieu.app.web.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.review.Decision;
import vn.chitieu.app.review.GoldenFiles;
import vn.chitieu.app.review.QueuePage;
import vn.chitieu.app.review.QueueRequest;
import vn.chitieu.app.review.ReviewDesk;
import vn.chitieu.app.review.ReviewQueue;
import vn.chitieu.app.review.ReviewedDocument;
import vn.chitieu.app.state.Database;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.Links;
import vn.chitieu.app.web.Pages;
import vn.chitieu.app.web.Services;
import vn.chitieu.app.web.security.Role;
import vn.chitieu.extractor.model.TargetKind;
import vn.chitieu.index.store.LibraryDocument;

/** The pages of review. Thread-safe. */
public final class ReviewArea implements Area {

    private static final int PAGE = 50;

    private final Services services;
    private final Pages pages;
    private final ReviewDesk desk;
    private final ReviewQueue queue;
    private final GoldenDownload download;

    public ReviewArea(Services services, Pages pages, ReviewDesk desk, ReviewQueue queue) throws IOException {
        this.services = services;
        this.pages = pages;
        this.desk = desk;
        this.queue = queue;
        this.download =
                new GoldenDownload(services.home().resolve(Database.FILE).resolveSibling(""));
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/review", this::queue, Role.EDITOR);
        routes.get("/review/{document}/history", this::history, Role.EDITOR);
        routes.get("/review/{document}/golden.zip", this::zip, Role.EDITOR);
        routes.post("/review/{document}/golden", this::golden, Role.EDITOR);
        new TargetPage(pages, desk).add(routes);
    }

    private void queue(Context context) throws IOException {
        String document = text(context, "document");
        int offset = Math.max(0, number(context, "offset"));
        QueueRequest request = new QueueRequest(
                document.isEmpty() ? null : document,
                kind(text(context, "kind")),
                text(context, "q"),
                offset,
                PAGE,
                number(context, "documents"));
        QueuePage page = queue.page(request);
        Map<String, LibraryDocument> documents = new HashMap<>();
        services.library().documents().forEach(each -> documents.put(each.id(), each));
        pages.render(
                context,
                "review/queue.jte",
                Map.<String, Object>of("request", request, "page", page, "documents", documents));
    }

    private static @Nullable TargetKind kind(String name) {
        for (TargetKind kind : TargetKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return null;
    }

    private void history(Context context) throws IOException {
        ReviewedDocument document = opened(desk, context);
        List<Decision> all = desk.history(document.document().id());
        int offset = Math.min(Math.max(0, number(context, "offset")), all.size());
        List<HistoryEntry> entries = all.subList(offset, Math.min(all.size(), offset + PAGE)).stream()
                .map(HistoryEntry::of)
                .toList();
        pages.render(
                context,
                "review/history.jte",
                Map.<String, Object>of(
                        "document", document, "entries", entries, "offset", offset, "total", all.size(), "size", PAGE));
    }

    private void zip(Context context) throws IOException {
        download.send(context, golden(opened(desk, context)));
    }

    private void golden(Context context) throws IOException {
        GoldenFiles files = golden(opened(desk, context));
        files.write(services.home());
        context.redirect(
                "/review/" + Links.encoded(files.name()) + "?done=GOLDEN", io.javalin.http.HttpStatus.SEE_OTHER);
    }

    private GoldenFiles golden(ReviewedDocument document) {
        return new GoldenFiles(
                document, () -> services.library().original(document.document().id()));
    }

    /** The document that a request names. */
    static ReviewedDocument opened(ReviewDesk desk, Context context) throws IOException {
        return desk.open(context.pathParam("document")).orElseThrow(NotFoundResponse::new);
    }

    static String text(Context context, String name) {
        @Nullable String value = context.queryParam(name);
        return value == null ? "" : value.strip();
    }

    private static int number(Context context, String name) {
        String value = text(context, name);
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
    }
}
