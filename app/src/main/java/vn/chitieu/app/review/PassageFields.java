package vn.chitieu.app.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.agency.AgencyFinder;
import vn.chitieu.extractor.agency.AgencyNames;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Span;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetAgency;

/** The fields of a form that are places in the text: the passage, its parts, agencies. For one use. */
final class PassageFields {

    /** Longest passage, in UTF-16 units. */
    private static final int LONGEST = 4_000;

    private static final AgencyNames NAMES = new AgencyNames(AgencyFinder.create());

    private final Extraction base;
    private final @Nullable Target original;
    private final TargetFields fields;

    PassageFields(Extraction base, @Nullable Target original, TargetFields fields) {
        this.base = base;
        this.original = original;
        this.fields = fields;
    }

    /** What is wrong, by field. */
    Map<String, FieldError> check() {
        Map<String, FieldError> errors = new LinkedHashMap<>();
        Span passage = posted("start", "end");
        if (passage == null
                || passage.length() > LONGEST
                || passage.in(base.text()).isBlank()) {
            errors.put("start", new FieldError("review.error.passage", ""));
        }
        for (String part : TargetFields.PARTS) {
            boolean given = !fields.get(part + "Start").isEmpty()
                    || !fields.get(part + "End").isEmpty();
            if (given && posted(part + "Start", part + "End") == null) {
                errors.put(part + "Start", new FieldError("review.error.span", ""));
            }
        }
        return errors;
    }

    int start() {
        return passage().start();
    }

    int end() {
        return passage().end();
    }

    private Span passage() {
        Span passage = posted("start", "end");
        return passage == null ? new Span(0, 0) : passage;
    }

    /** The offsets of two fields; null where they are none, or would cut a character in two. */
    private @Nullable Span posted(String start, String end) {
        OptionalInt from = offset(fields.get(start));
        OptionalInt to = offset(fields.get(end));
        boolean whole = from.isPresent() && to.isPresent() && from.getAsInt() < to.getAsInt();
        return whole ? new Span(from.getAsInt(), to.getAsInt()) : null;
    }

    private OptionalInt offset(String typed) {
        if (!typed.matches("\\d{1,9}")) {
            return OptionalInt.empty();
        }
        int offset = Integer.parseInt(typed);
        String text = base.text();
        if (offset > text.length()) {
            return OptionalInt.empty();
        }
        boolean cuts = offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
        return cuts ? OptionalInt.empty() : OptionalInt.of(offset);
    }

    /** Where a part stands: as marked; where only its words were changed, where these stand in the passage. */
    @Nullable
    Span span(String part) {
        Span marked = posted(part + "Start", part + "End");
        TargetFields before = original == null ? null : TargetFields.of(original);
        boolean moved = before == null
                || !before.get(part + "Start").equals(fields.get(part + "Start"))
                || !before.get(part + "End").equals(fields.get(part + "End"));
        boolean reworded = before == null || !before.get(part).equals(fields.get(part));
        if (!reworded || (moved && marked != null)) {
            return marked;
        }
        String words = fields.get(part);
        Span passage = passage();
        int at = words.isEmpty() ? -1 : base.text().indexOf(words, passage.start());
        return at >= 0 && at + words.length() <= passage.end() ? new Span(at, at + words.length()) : null;
    }

    /** The clause that the passage stands in; null where the document has none there. */
    @Nullable
    Clause clause() {
        Span passage = passage();
        if (original != null) {
            for (Clause clause : base.clauses()) {
                boolean same = clause.id().equals(original.clause());
                if (same && clause.start() <= passage.start() && passage.end() <= clause.end()) {
                    return clause;
                }
            }
        }
        return new Anchoring(base).clause(passage.start()).orElse(null);
    }

    /** An agency by the words of the document; empty where it does not name it. */
    Optional<TargetAgency> agency(String field, String name) {
        Optional<TargetAgency> kept =
                known(field).filter(agency -> agency.name().equals(name)).findFirst();
        return kept.isPresent() ? kept : inText(name);
    }

    private Stream<TargetAgency> known(String field) {
        if (original == null) {
            return Stream.empty();
        }
        List<TargetAgency> all = new ArrayList<>(field.equals("lead") ? original.lead() : original.coordinating());
        all.addAll(field.equals("lead") ? original.coordinating() : original.lead());
        return all.stream();
    }

    /** The nearest occurrence: what governs a target stands near to it. */
    private Optional<TargetAgency> inText(String name) {
        String text = base.text();
        OptionalInt at = PassageSearch.nearest(Place.occurrences(name, text, 0, text.length()), start());
        if (at.isEmpty()) {
            return Optional.empty();
        }
        int start = at.getAsInt();
        Clause clause = clause();
        boolean inherited = clause == null || start < clause.start() || start >= clause.end();
        return Optional.of(new TargetAgency(name, NAMES.canonical(name), inherited, start, start + name.length()));
    }
}
