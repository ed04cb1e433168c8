package vn.chitieu.app.web.api;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.job.FileState;
import vn.chitieu.app.job.Job;
import vn.chitieu.app.job.JobFile;
import vn.chitieu.app.job.JobProgress;
import vn.chitieu.app.job.RunningFile;

/** Jobs as JSON; what is not known is left out. */
final class JobJson {

    private static final double TENTHS = 10;

    private JobJson() {}

    static Map<String, Object> job(JobProgress progress) {
        Job job = progress.job();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", job.id());
        json.put("title", job.title());
        json.put("owner", job.owner());
        json.put("state", job.state().name());
        json.put("madeAt", job.madeAt());
        put(json, "endedAt", job.endedAt());
        json.put("announced", job.announced());
        json.put("received", progress.received());
        json.put("files", progress.all());
        json.put("ended", progress.ended());
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (FileState state : FileState.values()) {
            counts.put(state.name(), progress.count(state));
        }
        json.put("counts", counts);
        json.put("running", progress.running().stream().map(JobJson::running).toList());
        json.put("filesPerSecond", Math.round(progress.filesPerSecond() * TENTHS) / TENTHS);
        put(json, "secondsLeft", progress.left().map(Duration::toSeconds).orElse(null));
        return json;
    }

    private static Map<String, Object> running(RunningFile file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", file.id());
        json.put("name", file.name());
        json.put("pagesDone", file.done());
        json.put("pagesAll", file.all());
        json.put("ocr", file.ocr());
        return json;
    }

    static Map<String, Object> file(JobFile file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", file.id());
        put(json, "archive", file.parent());
        json.put("name", file.name());
        json.put("bytes", file.bytes());
        json.put("state", file.state().name());
        JobFile.@Nullable End end = file.end();
        if (end != null) {
            put(json, "outcome", end.outcome() == null ? null : end.outcome().name());
            put(json, "loading", end.loading() == null ? null : end.loading().name());
            put(json, "code", end.code());
            put(json, "detail", end.detail());
            put(json, "document", end.document());
            json.put("pages", end.pages());
            put(json, "beganAt", end.beganAt());
            put(json, "endedAt", end.endedAt());
        }
        return json;
    }

    private static void put(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
