package vn.chitieu.app.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.batch.Inputs;
import vn.chitieu.app.job.LoadJobs;
import vn.chitieu.app.job.UploadBatch;
import vn.chitieu.app.language.Messages;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.MultipartUpload;
import vn.chitieu.app.web.Pages;
import vn.chitieu.app.web.Services;
import vn.chitieu.app.web.security.Guard;
import vn.chitieu.app.web.security.Role;

/** Files, folders, archives and texts into the library. */
public final class LoadPage implements Area {

    private static final int RECENT = 5;

    private final LoadJobs jobs;
    private final Pages pages;

    public LoadPage(Services services, Pages pages) {
        this.jobs = services.jobs();
        this.pages = pages;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/load", this::show, Role.EDITOR);
        routes.post("/load", this::takeForm, Role.EDITOR);
        routes.post("/load/jobs", this::make, Role.EDITOR);
        routes.post("/load/jobs/{id}/files", this::takeFiles, Role.EDITOR);
        routes.post("/load/jobs/{id}/complete", this::complete, Role.EDITOR);
    }

    private void show(Context context) {
        jobs.warm();
        JobTexts texts = new JobTexts(pages.messages(context));
        List<JobLine> recent = JobLine.list(jobs, 0, RECENT);
        pages.render(
                context,
                "upload/page.jte",
                Map.<String, Object>of(
                        "limits",
                        jobs.limits(),
                        "endings",
                        String.join(" ", new TreeSet<>(Inputs.ENDINGS)),
                        "texts",
                        texts,
                        "recent",
                        recent));
    }

    /** The whole form at once, as browsers without scripts send it. */
    private void takeForm(Context context) throws IOException {
        long id = jobs.make("", Guard.visitor(context).name(), 0);
        UploadBatch.Receipt receipt;
        try {
            receipt = take(context, id);
        } finally {
            jobs.seal(id);
        }
        String full = receipt.left() == 0 ? "" : "?full=" + receipt.code();
        context.redirect("/jobs/" + id + full, HttpStatus.SEE_OTHER);
    }

    private UploadBatch.Receipt take(Context context, long id) throws IOException {
        Messages messages = pages.messages(context);
        try (UploadBatch batch = JobRequests.asked(() -> jobs.receive(id))) {
            String untitled = messages.text("upload.untitled") + ".txt";
            MultipartUpload.take(context, batch, jobs.limits().files(), untitled);
            return batch.receipt();
        }
    }

    private void make(Context context) {
        int announced = JobRequests.number(
                context.formParam("announced"), 0, jobs.limits().files());
        @Nullable String title = context.formParam("title");
        long id = jobs.make(title == null ? "" : title, Guard.visitor(context).name(), announced);
        context.status(HttpStatus.CREATED).json(Map.<String, Object>of("id", id, "address", "/jobs/" + id));
    }

    private void takeFiles(Context context) throws IOException {
        UploadBatch.Receipt receipt = take(context, JobRequests.id(context));
        @Nullable String code = receipt.code();
        context.json(Map.<String, Object>of(
                "taken",
                receipt.taken(),
                "known",
                receipt.known(),
                "failed",
                receipt.failed(),
                "left",
                receipt.left(),
                "message",
                code == null
                        ? ""
                        : pages.messages(context).text(code, jobs.limits().files())));
    }

    private void complete(Context context) {
        jobs.seal(JobRequests.job(context, jobs).id());
        context.status(HttpStatus.NO_CONTENT);
    }
}
