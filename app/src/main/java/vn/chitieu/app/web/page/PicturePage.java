package vn.chitieu.app.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.ServiceUnavailableResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.Pages;
import vn.chitieu.app.web.Services;
import vn.chitieu.app.web.document.LoadedDocument;
import vn.chitieu.app.web.document.PagePictureStore;
import vn.chitieu.app.web.document.PictureView;
import vn.chitieu.app.web.security.Role;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.read.page.PagePicture;
import vn.chitieu.index.store.LibraryDocument;

/** Pages of PDF documents and scans as pictures, with a passage marked. */
public final class PicturePage implements Area {

    private static final String PNG = ".png";

    private final Services services;
    private final Pages pages;
    private final PagePictureStore pictures;

    public PicturePage(Services services, Pages pages, PagePictureStore pictures) {
        this.services = services;
        this.pages = pages;
        this.pictures = pictures;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/documents/{id}/pages/{page}", this::page, Role.READER);
    }

    private void page(Context context) throws IOException, InterruptedException {
        LibraryDocument document = LoadedDocument.of(context, services);
        String page = context.pathParam("page");
        if (page.endsWith(PNG)) {
            png(context, document, number(page.substring(0, page.length() - PNG.length())));
        } else {
            show(context, document, number(page));
        }
    }

    private static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw new NotFoundResponse();
        }
        return Integer.parseInt(text);
    }

    private void png(Context context, LibraryDocument document, int page) throws IOException, InterruptedException {
        require(services.library().extraction(document.id()), page);
        try {
            PagePicture picture = pictures.picture(document, page);
            context.contentType("image/png").result(picture.png());
        } catch (UnreadableDocumentException e) {
            throw new NotFoundResponse();
        } catch (PagePictureStore.BusyException e) {
            throw new ServiceUnavailableResponse();
        }
    }

    private void show(Context context, LibraryDocument document, int page) throws IOException, InterruptedException {
        Extraction extraction = services.library().extraction(document.id());
        require(extraction, page);
        @Nullable PagePicture picture = null;
        @Nullable String failure = null;
        try {
            picture = pictures.picture(document, page);
        } catch (UnreadableDocumentException e) {
            failure = "document.picture.failed";
        } catch (PagePictureStore.BusyException e) {
            context.status(HttpStatus.SERVICE_UNAVAILABLE);
            failure = "document.picture.busy";
        }
        PictureView view = new PictureView.Request(document, extraction, page)
                .view(context.queryParam("target"), context.queryParam("clause"), picture);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("view", view);
        model.put("failure", failure);
        boolean part = context.header("HX-Request") != null;
        pages.render(context, part ? "document/picture.jte" : "document/picturepage.jte", model);
    }

    private static void require(Extraction extraction, int page) {
        boolean there = PagePictureStore.hasPages(extraction.document().source())
                && List.copyOf(extraction.pages()).stream().anyMatch(each -> each.number() == page);
        if (!there) {
            throw new NotFoundResponse();
        }
    }
}
