package vn.chitieu.app.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.job.FileState;
import vn.chitieu.app.job.Job;
import vn.chitieu.app.job.LoadJobs;
import vn.chitieu.app.job.UploadBatch;
import vn.chitieu.app.web.Area;
import vn.chitieu.app.web.JobStreams;
import vn.chitieu.app.web.MultipartUpload;
import vn.chitieu.app.web.Services;
import vn.chitieu.app.web.page.JobRequests;
import vn.chitieu.app.web.security.Guard;
import vn.chitieu.app.web.security.Role;

/** Jobs that load files, for programs; described in {@code jobs.json}. */
public final class JobsApi implements Area {

    private static final String PLACE = "/api/v1/jobs";
    private static final int LIMIT = 50;
    private static final int MOST = 1000;
    private static final int BUFFER = 1 << 16;
    private static final String UNTITLED = "text.txt";

    private final LoadJobs jobs;
    private final JobStreams streams;

    public JobsApi(Services services, JobStreams streams) {
        this.jobs = services.jobs();
        this.streams = streams;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(PLACE, this::list, Role.EDITOR);
        routes.post(PLACE, this::make, Role.EDITOR);
        routes.get(PLACE + "/{id}", this::show, Role.EDITOR);
        routes.get(PLACE + "/{id}/files", this::files, Role.EDITOR);
        routes.post(PLACE + "/{id}/cancel", this::cancel, Role.EDITOR);
        routes.post(PLACE + "/{id}/retry", this::retry, Role.EDITOR);
        routes.get(PLACE + "/{id}/events", this::push, Role.EDITOR);
    }

    private void list(Context context) {
        int offset = JobRequests.number(context.queryParam("offset"), 0, Integer.MAX_VALUE);
        int limit = JobRequests.number(context.queryParam("limit"), LIMIT, MOST);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("total", jobs.count());
        answer.put(
                "jobs", jobs.list(offset, limit).stream().map(this::described).toList());
        context.json(answer);
    }

    /** The files are the parts of a form, or one is the body and its name is in the address. */
    private void make(Context context) throws IOException {
        boolean form = context.isMultipartFormData();
        @Nullable String name = context.queryParam("name");
        if (!form && (name == null || name.isBlank())) {
            throw new BadRequestResponse("multipart/form-data, or ?name= and the file as the body, is needed");
        }
        @Nullable String title = context.queryParam("title");
        long id = jobs.make(title == null ? "" : title, Guard.visitor(context).name(), 0);
        UploadBatch.Receipt receipt;
        try (UploadBatch batch = JobRequests.asked(() -> jobs.receive(id))) {
            if (form) {
                MultipartUpload.take(context, batch, jobs.limits().files(), UNTITLED);
            } else {
                takeBody(context, batch, String.valueOf(name));
            }
            receipt = batch.receipt();
        } finally {
            jobs.seal(id);
        }
        answer(context, id, receipt);
    }

    private static void takeBody(Context context, UploadBatch batch, String name) throws IOException {
        batch.begin(null, name);
        InputStream in = context.req().getInputStream();
        byte[] buffer = new byte[BUFFER];
        for (int read = MultipartUpload.read(in, buffer); read >= 0; read = MultipartUpload.read(in, buffer)) {
            batch.write(ByteBuffer.wrap(buffer, 0, read));
        }
        batch.end(true);
    }

    private void answer(Context context, long id, UploadBatch.Receipt receipt) {
        if (receipt.taken() + receipt.failed() == 0 && receipt.left() > 0) {
            throw JobRequests.full(receipt.code());
        }
        Map<String, Object> answer = described(jobs.find(id).orElseThrow());
        answer.put("notTaken", receipt.left());
        context.status(HttpStatus.CREATED).header("Location", PLACE + "/" + id).json(answer);
    }

    private void show(Context context) {
        context.json(described(JobRequests.job(context, jobs)));
    }

    private void files(Context context) {
        Job job = JobRequests.job(context, jobs);
        List<FileState> states = states(context.queryParams("state"));
        int offset = JobRequests.number(context.queryParam("offset"), 0, Integer.MAX_VALUE);
        int limit = JobRequests.number(context.queryParam("limit"), LIMIT, MOST);
        context.json(Map.<String, Object>of(
                "files",
                jobs.files(job.id(), states, offset, limit).stream()
                        .map(JobJson::file)
                        .toList()));
    }

    private static List<FileState> states(List<String> names) {
        if (names.isEmpty()) {
            return List.of(FileState.values());
        }
        return names.stream()
                .map(name -> Arrays.stream(FileState.values())
                        .filter(state -> state.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new BadRequestResponse("no state: " + name)))
                .toList();
    }

    private void cancel(Context context) {
        JobRequests.asked(() -> {
            jobs.cancel(JobRequests.id(context));
            return true;
        });
        show(context);
    }

    private void retry(Context context) {
        JobRequests.asked(() -> jobs.retry(JobRequests.id(context)));
        show(context);
    }

    private void push(Context context) {
        streams.push(context, JobRequests.job(context, jobs).id(), this::described);
    }

    private Map<String, Object> described(Job job) {
        return JobJson.job(jobs.progress(job));
    }
}
