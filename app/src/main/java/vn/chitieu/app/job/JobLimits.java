package vn.chitieu.app.job;

import java.time.Duration;

/**
 * How much is taken.
 *
 * @param fileBytes size of a file
 * @param files of a job, without what archives hold
 * @param jobBytes size of the files of a job
 * @param freeBytes what must stay free on the disk
 * @param silence after which a job that is still to receive files is taken to have them all
 * @param kept how long uploads that could not be loaded are kept after the end of their job, to be tried again
 */
public record JobLimits(long fileBytes, int files, long jobBytes, long freeBytes, Duration silence, Duration kept) {

    /** The limits that hold: 128 MiB a file, 20,000 files and 16 GiB a job. */
    public static final JobLimits DEFAULT =
            new JobLimits(128L << 20, 20_000, 16L << 30, 1L << 30, Duration.ofMinutes(15), Duration.ofDays(30));
}
