package vn.chitieu.app.web.document;

import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.language.Messages;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.extractor.model.DocumentFacts;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Source;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.index.store.LibraryDocument;

/** Documents for tests of views. */
final class SampleDocuments {

    static final Messages VIETNAMESE = Messages.ofPages(Locale.forLanguageTag("vi"));

    private static final Extractor EXTRACTOR = Extractor.create();

    private SampleDocuments() {}

    /** The two documents of the corpus. */
    static List<Extraction> corpus() throws IOException, UnreadableDocumentException {
        try (Stream<Path> files = Files.walk(Path.of("..", "corpus"), 2)) {
            List<Extraction> extractions = new java.util.ArrayList<>();
            for (Path file : files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                extractions.add(EXTRACTOR.extract(String.valueOf(file.getFileName()), Files.readAllBytes(file)));
            }
            return extractions;
        }
    }

    static Extraction extraction(String text) throws UnreadableDocumentException {
        return EXTRACTOR.extract("van-ban.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    /** A document of a library that was loaded from a file of this name. */
    static LibraryDocument document(String id, @Nullable String number, @Nullable String issuer, @Nullable String day) {
        return new LibraryDocument(
                id,
                number,
                "Về phát triển chợ",
                issuer,
                day,
                id + ".txt",
                "00",
                12,
                3,
                false,
                "2026-01-05T01:00:00Z",
                null,
                List.of());
    }

    static LibraryDocument document(Extraction extraction) {
        DocumentFacts facts = extraction.document();
        return document(facts.id(), facts.number(), facts.issuer(), facts.issuedOn());
    }

    static DocumentFacts facts(@Nullable String type, @Nullable String number, @Nullable String day) {
        Source source = new Source("ke-hoach.docx", "text/plain", 1, "", null, false);
        return new DocumentFacts("id", number, type, null, null, null, day, null, null, null, source);
    }

    static DocumentView view(Extraction extraction) {
        LibraryDocument document = document(extraction);
        return new DocumentViews(VIETNAMESE).of(document, extraction, List.of(document));
    }

    /** The text of a view as HTML. */
    static String html(DocumentView view) {
        StringOutput output = new StringOutput();
        view.text().writeTo(output);
        return output.toString();
    }
}
