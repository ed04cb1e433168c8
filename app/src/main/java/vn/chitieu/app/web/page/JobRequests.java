package vn.chitieu.app.web.page;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.job.Job;
import vn.chitieu.app.job.JobRefusal;
import vn.chitieu.app.job.LoadJobs;

/** What requests about jobs have in common, those of pages and those of programs. */
public final class JobRequests {

    private JobRequests() {}

    /** Something that a job may refuse. */
    @FunctionalInterface
    public interface Step<T> {
        T run() throws JobRefusal;
    }

    /** Does a step; a refusal is the answer. */
    public static <T> T asked(Step<T> step) {
        try {
            return step.run();
        } catch (JobRefusal e) {
            throw answer(e);
        }
    }

    private static HttpResponseException answer(JobRefusal refusal) {
        String reason = refusal.reason().name();
        return refusal.reason() == JobRefusal.Reason.NO_JOB
                ? new NotFoundResponse(reason)
                : new ConflictResponse(reason);
    }

    /** The job that an address names. */
    public static Job job(Context context, LoadJobs jobs) {
        return jobs.find(id(context)).orElseThrow(() -> new NotFoundResponse(JobRefusal.Reason.NO_JOB.name()));
    }

    /** Its id. */
    public static long id(Context context) {
        try {
            return Long.parseLong(context.pathParam("id"));
        } catch (NumberFormatException e) {
            throw new NotFoundResponse(JobRefusal.Reason.NO_JOB.name());
        }
    }

    /** A number that a request gives, within bounds. */
    public static int number(@Nullable String given, int standard, int most) {
        if (given == null || given.isEmpty()) {
            return standard;
        }
        try {
            int number = Integer.parseInt(given);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new BadRequestResponse("no number: " + given);
        }
        throw new BadRequestResponse("not from 0 to " + most + ": " + given);
    }

    /** Refuses a job of which nothing was taken because there is no room. */
    public static HttpResponseException full(@Nullable String code) {
        return new HttpResponseException(HttpStatus.INSUFFICIENT_STORAGE.getCode(), String.valueOf(code));
    }
}
