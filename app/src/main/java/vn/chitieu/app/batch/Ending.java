package vn.chitieu.app.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.model.Outcome;
import vn.chitieu.extractor.read.ReadCode;

/**
 * How an input ended.
 *
 * @param outcome of reading and extracting it
 * @param failure why there is no result, or null where there is one; an extracted document may fail to be written
 * @param missing which parts of the document could not be read
 */
public record Ending(Input input, Outcome outcome, @Nullable Failure failure, List<Diagnostic> missing) {

    public Ending {
        missing = List.copyOf(missing);
    }

    /** An input that was extracted and written. */
    public static Ending written(Input input, List<Diagnostic> diagnostics) {
        return new Ending(
                input,
                ReadCode.outcome(diagnostics),
                null,
                diagnostics.stream().filter(ReadCode::partial).toList());
    }

    /** An input without a result. */
    public static Ending failed(Input input, Outcome outcome, Failure failure) {
        return new Ending(input, outcome, failure, List.of());
    }
}
