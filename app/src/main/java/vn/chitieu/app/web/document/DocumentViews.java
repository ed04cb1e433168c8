package vn.chitieu.app.web.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.language.Messages;
import vn.chitieu.app.language.SafeText;
import vn.chitieu.app.language.ValueText;
import vn.chitieu.extractor.model.Clause;
import vn.chitieu.extractor.model.Conflict;
import vn.chitieu.extractor.model.Diagnostic;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.index.store.LibraryDocument;

/** Makes the view of a document out of its extraction and the library around it. Stateless and thread-safe. */
public final class DocumentViews {

    /** Characters around a passage of a conflict. */
    private static final int AROUND = 120;

    private final Messages messages;

    public DocumentViews(Messages messages) {
        this.messages = messages;
    }

    /** The view of a document among all documents of its library. */
    public DocumentView of(LibraryDocument document, Extraction extraction, List<LibraryDocument> all) {
        CitationText citations = CitationText.of(extraction.document(), extraction.clauses());
        List<DocumentView.Cited> cited = new CitedDocuments(all).of(extraction);
        boolean pictured = PagePictureStore.hasPages(extraction.document().source());
        DocumentView.Parts parts =
                new DocumentView.Parts(document.id(), extraction, citations, cited, messages, pictured);
        Map<String, Clause> clauses = new HashMap<>();
        extraction.clauses().forEach(clause -> clauses.put(clause.id(), clause));
        Map<String, String> conflicting = new HashMap<>();
        List<DocumentView.ConflictView> conflicts = conflicts(parts, clauses, conflicting);
        String html = DocumentText.html(parts);
        return new DocumentView(
                document,
                heading(extraction.document()),
                shown(extraction.document().title()),
                facts(extraction.document()),
                copies(document, all),
                Outline.of(extraction),
                TargetCard.of(parts, clauses, conflicting),
                conflicts,
                cited,
                notices(extraction),
                output -> output.writeContent(html),
                SafeText.of(CitationText.document(extraction.document())).text(),
                pictured);
    }

    private static @Nullable String shown(@Nullable String text) {
        return text == null ? null : SafeText.of(text).text();
    }

    /** Type and number, or the file name. */
    static String heading(DocumentFacts facts) {
        String number = facts.number();
        String name =
                number == null ? facts.source().name() : facts.type() == null ? number : facts.type() + " " + number;
        return SafeText.of(name).text();
    }

    private List<DocumentView.Fact> facts(DocumentFacts facts) {
        List<DocumentView.Fact> list = new ArrayList<>();
        add(list, "document.number", facts.number());
        add(list, "document.type", facts.type());
        add(list, "document.issuer", facts.issuer());
        add(list, "document.day", ValueText.day(facts.issuedOn()));
        add(list, "document.effective", ValueText.day(facts.effectiveOn()));
        add(list, "document.signer", facts.signer());
        add(list, "document.period", new ValueText(messages).time(facts.period()));
        Integer pages = facts.source().pages();
        add(list, "document.pages", pages == null ? null : pages.toString());
        add(list, "document.file", facts.source().name());
        if (facts.source().ocr()) {
            add(list, "document.read", messages.text("document.ocr"));
        }
        return list;
    }

    private static void add(List<DocumentView.Fact> list, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            list.add(new DocumentView.Fact(key, SafeText.of(value).text()));
        }
    }

    private static List<LibraryDocument> copies(LibraryDocument document, List<LibraryDocument> all) {
        return all.stream()
                .filter(other ->
                        document.copies().contains(other.id()) || other.id().equals(document.copyOf()))
                .toList();
    }

    private List<DocumentView.ConflictView> conflicts(
            DocumentView.Parts parts, Map<String, Clause> clauses, Map<String, String> conflicting) {
        Map<String, Target> targets = new HashMap<>();
        parts.extraction().targets().forEach(target -> targets.put(target.id(), target));
        List<DocumentView.ConflictView> views = new ArrayList<>();
        for (Conflict conflict : parts.extraction().conflicts()) {
            String id = "conflict-" + (views.size() + 1);
            List<DocumentView.Side> sides = new ArrayList<>();
            for (String targetId : conflict.targets()) {
                Optional.ofNullable(targets.get(targetId)).ifPresent(target -> {
                    sides.add(side(parts, target, clauses.get(target.clause())));
                    conflicting.putIfAbsent(targetId, id);
                });
            }
            String named = "document.field." + conflict.field();
            String field = messages.has(named) ? messages.text(named) : conflict.field();
            views.add(new DocumentView.ConflictView(id, SafeText.of(field).text(), sides));
        }
        return views;
    }

    private DocumentView.Side side(DocumentView.Parts parts, Target target, @Nullable Clause clause) {
        String text = parts.extraction().text();
        int from = Math.max(0, target.start() - AROUND);
        int to = Math.min(text.length(), target.end() + AROUND);
        int lineStart = text.lastIndexOf('\n', Math.max(0, target.start() - 1)) + 1;
        int feed = text.indexOf('\n', target.end());
        ValueText values = new ValueText(messages);
        String value = TargetCard.value(target, values);
        String time = values.time(target.time());
        String before = text.substring(Math.max(from, Math.min(lineStart, target.start())), target.start());
        String after = text.substring(target.end(), feed < 0 ? to : Math.min(to, Math.max(feed, target.end())));
        return new DocumentView.Side(
                target.id(),
                value.isBlank() ? time : time.isEmpty() ? value : value + " · " + time,
                clause == null
                        ? ""
                        : SafeText.of(parts.citations().within(clause)).text(),
                SafeText.of(from > lineStart ? "…" + before : before).text(),
                SafeText.of(text.substring(target.start(), target.end())).text(),
                SafeText.of(feed < 0 || to < feed ? after + "…" : after).text());
    }

    private List<DocumentView.Notice> notices(Extraction extraction) {
        List<DocumentView.Notice> notices = new ArrayList<>();
        for (Diagnostic diagnostic : extraction.diagnostics()) {
            String meaning = "document.code." + diagnostic.code();
            notices.add(new DocumentView.Notice(
                    diagnostic.code(),
                    diagnostic.severity().name(),
                    messages.has(meaning) ? messages.text(meaning) : "",
                    SafeText.of(diagnostic.message()).text(),
                    passage(extraction, diagnostic.start())));
        }
        return notices;
    }

    /** The innermost clause at an offset. */
    private static @Nullable String passage(Extraction extraction, @Nullable Integer offset) {
        @Nullable Clause innermost = null;
        for (Clause clause : extraction.clauses()) {
            boolean there = offset != null && clause.start() <= offset && offset < clause.end();
            if (there && (innermost == null || clause.start() >= innermost.start())) {
                innermost = clause;
            }
        }
        return innermost == null ? null : innermost.id();
    }
}
