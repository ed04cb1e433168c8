package vn.chitieu.app.job;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chitieu.app.batch.DocumentExtraction;
import vn.chitieu.app.batch.DocumentLoading;
import vn.chitieu.app.batch.Failure;
import vn.chitieu.extractor.isolate.Answer;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Outcome;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.ReadListener;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.index.store.LibraryException;
import vn.chitieu.index.store.LoadOutcome;
import vn.chitieu.index.store.Loaded;

/** Loads one file of a job. Thread-safe. */
final class FileLoad {

    private static final Logger LOG = LoggerFactory.getLogger(FileLoad.class);

    private final SharedExtraction extraction;
    private final DocumentLoading loading;

    FileLoad(SharedExtraction extraction, DocumentLoading loading) {
        this.extraction = extraction;
        this.loading = loading;
    }

    /** What became of a file. */
    sealed interface Result {

        /** It ended. */
        record Ended(
                FileState state,
                @Nullable Outcome outcome,
                @Nullable LoadOutcome loading,
                @Nullable String code,
                @Nullable String detail,
                @Nullable String document)
                implements Result {

            static Ended failed(@Nullable Outcome outcome, String code, String detail) {
                return new Ended(FileState.FAILED, outcome, null, code, detail, null);
            }
        }

        /** It was an archive. */
        record Unpacked(Answer.Archive archive) implements Result {}
    }

    /**
     * Loads a file; what goes wrong with it is a result.
     *
     * @param listener hears of each step; what it throws ends the load and is passed on
     */
    Result load(Work work, ReadListener listener) throws InterruptedException {
        try {
            if (!Files.exists(work.path())) {
                return Result.Ended.failed(null, JobCodes.UPLOAD_LOST, work.name());
            }
            Optional<String> there =
                    loading.loaded(work.sha256() == null ? DocumentLoading.sha256(work.path()) : work.sha256());
            return there.isPresent() ? present(there.get()) : read(work, listener);
        } catch (UnreadableDocumentException e) {
            return Result.Ended.failed(e.reason().outcome(), e.code(), String.valueOf(e.getMessage()));
        } catch (LibraryException e) {
            return Result.Ended.failed(null, e.code().code(), e.detail());
        } catch (IOException e) {
            return Result.Ended.failed(Outcome.CRASHED, Failure.NO_PROCESS, Failure.reason(e));
        } catch (StoppedException e) {
            throw e;
        } catch (RuntimeException e) {
            // The boundary of a load: a defect of the program costs one file and not the job.
            LOG.error("{}", work.name(), e);
            return Result.Ended.failed(Outcome.CRASHED, Failure.DEFECT, e.toString());
        }
    }

    private Result read(Work work, ReadListener listener)
            throws UnreadableDocumentException, IOException, InterruptedException {
        Answer answer;
        DocumentExtraction taken = extraction.take();
        try {
            answer = taken.extract(UploadName.last(work.name()), work.path(), listener);
        } finally {
            extraction.giveBack();
        }
        if (answer instanceof Answer.Archive archive) {
            return new Result.Unpacked(archive);
        }
        return store(work, ((Answer.Document) answer).extraction());
    }

    private Result store(Work work, Extraction read) throws LibraryException {
        Loaded loaded = loading.load(work.path(), read, false);
        if (loaded.outcome() == LoadOutcome.ALREADY_LOADED) {
            return present(loaded.id());
        }
        List<Diagnostic> missing =
                read.diagnostics().stream().filter(ReadCode::partial).toList();
        Outcome outcome = ReadCode.outcome(read.diagnostics());
        return new Result.Ended(
                FileState.of(outcome),
                outcome,
                loaded.outcome(),
                missing.isEmpty() ? null : missing.get(0).code(),
                missing.isEmpty() ? null : missing.get(0).message(),
                loaded.id());
    }

    private static Result present(String document) {
        return new Result.Ended(FileState.PRESENT, null, LoadOutcome.ALREADY_LOADED, null, null, document);
    }

    /** A load was asked to stop. */
    static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
