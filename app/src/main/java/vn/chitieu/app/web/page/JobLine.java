package vn.chitieu.app.web.page;

import java.util.List;
import vn.chitieu.app.job.Job;
import vn.chitieu.app.job.JobProgress;
import vn.chitieu.app.job.LoadJobs;

/** A job in a list of jobs. */
public record JobLine(Job job, JobProgress progress) {

    /** Jobs, the newest first. */
    static List<JobLine> list(LoadJobs jobs, int offset, int limit) {
        return jobs.list(offset, limit).stream()
                .map(job -> new JobLine(job, jobs.progress(job)))
                .toList();
    }
}
