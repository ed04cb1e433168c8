package vn.chitieu.app.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.isolate.Answer;

/** What an archive holds, as files of its job. */
final class Members {

    private Members() {}

    /** A member as it is noted. */
    static FileStore.Arrival arrival(Work archive, Answer.Member member, int number) {
        String name = archive.name() + "/" + UploadName.of(member.name());
        FileStore.@Nullable Refusal refusal = member.refusal() == null
                ? null
                : new FileStore.Refusal(
                        member.refusal().code(),
                        String.valueOf(member.refusal().getMessage()),
                        member.refusal().reason().outcome());
        return new FileStore.Arrival(archive.file(), number, name, size(member.file()), null, null, refusal);
    }

    /** The end of a member that was refused. */
    static JobFile.End refused(FileStore.Refusal refusal, String now) {
        return new JobFile.End(refusal.outcome(), null, refusal.code(), refusal.detail(), null, 0, null, now);
    }

    /** A member that is to be loaded. */
    static Work work(JobFile file, Answer.Member member, Work.Unpacked archive) {
        Path path = member.file() == null ? archive.archive().path() : member.file();
        return new Work(file.job(), file.id(), file.name(), path, file.bytes(), null, archive);
    }

    private static long size(@Nullable Path file) {
        try {
            return file == null ? 0 : Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
