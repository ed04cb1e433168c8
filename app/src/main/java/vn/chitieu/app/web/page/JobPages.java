package vn.chitieu.app.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.job.FileState;
import vn.chitieu.app.job.Job;
import vn.chitieu.app.job.LoadJobs;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.Frame;
import vn.chitieu.app.web.JobStreams;
import vn.chitieu.app.web.Pages;
import vn.chitieu.app.web.Services;
import vn.chitieu.app.web.security.Role;

/** The list of jobs and the page of each. */
public final class JobPages implements Area {

    private static final int PAGE = 30;
    private static final int MOST_PAGES = 100_000;
    /** The parts of the page of a job that change; each is a template. */
    private static final List<String> PARTS = List.of("said", "summary", "actions", "running", "failed", "files");

    private final LoadJobs jobs;
    private final Pages pages;
    private final JobStreams streams;

    public JobPages(Services services, Pages pages, JobStreams streams) {
        this.jobs = services.jobs();
        this.pages = pages;
        this.streams = streams;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/jobs", this::list, Role.EDITOR);
        routes.get("/jobs/{id}", this::show, Role.EDITOR);
        routes.post("/jobs/{id}/cancel", this::cancel, Role.EDITOR);
        routes.post("/jobs/{id}/retry", this::retry, Role.EDITOR);
        routes.get("/jobs/{id}/events", this::push, Role.EDITOR);
    }

    private void list(Context context) {
        int page = JobRequests.number(context.queryParam("page"), 0, MOST_PAGES);
        List<JobLine> lines = JobLine.list(jobs, page * PAGE, PAGE);
        pages.render(
                context,
                "upload/jobs.jte",
                Map.<String, Object>of(
                        "lines",
                        lines,
                        "texts",
                        new JobTexts(pages.messages(context)),
                        "page",
                        page,
                        "more",
                        jobs.count() > (page + 1) * PAGE));
    }

    private void show(Context context) {
        Asked asked = Asked.of(context);
        Job job = JobRequests.job(context, jobs);
        pages.render(
                context,
                "upload/job.jte",
                Map.<String, Object>of(
                        "view", view(job, asked), "texts", new JobTexts(pages.messages(context)), "parts", PARTS));
    }

    /** What a request wants to see of a job. */
    private record Asked(
            FileFilter filter, int page, @Nullable String full) {

        static Asked of(Context context) {
            @Nullable String full = context.queryParam("full");
            return new Asked(
                    FileFilter.of(context.queryParam("show")),
                    JobRequests.number(context.queryParam("page"), 0, MOST_PAGES),
                    full != null && full.startsWith("APP-") ? full : null);
        }
    }

    private JobView view(Job job, Asked asked) {
        return new JobView(
                jobs.progress(job),
                asked.filter() == FileFilter.FAILED
                        ? List.of()
                        : jobs.files(job.id(), List.of(FileState.FAILED), 0, JobView.FAILED),
                jobs.files(job.id(), asked.filter().states(), asked.page() * JobView.PAGE, JobView.PAGE),
                asked.filter(),
                asked.page(),
                asked.full());
    }

    private void cancel(Context context) {
        JobRequests.asked(() -> {
            jobs.cancel(JobRequests.id(context));
            return true;
        });
        back(context);
    }

    private void retry(Context context) {
        JobRequests.asked(() -> jobs.retry(JobRequests.id(context)));
        back(context);
    }

    private static void back(Context context) {
        context.redirect("/jobs/" + JobRequests.id(context), HttpStatus.SEE_OTHER);
    }

    private void push(Context context) {
        Asked asked = Asked.of(context);
        Job job = JobRequests.job(context, jobs);
        Frame frame = pages.frame(context);
        JobTexts texts = new JobTexts(frame.messages());
        streams.push(context, job.id(), now -> parts(frame, texts, view(now, asked)));
    }

    private Map<String, Object> parts(Frame frame, JobTexts texts, JobView view) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (String part : PARTS) {
            parts.put(part, pages.text(frame, "upload/part/" + part + ".jte", Map.of("view", view, "texts", texts)));
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("state", view.progress().job().state().name());
        data.put("parts", parts);
        return data;
    }
}
