package vn.chitieu.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.app.batch.DocumentLoading;
import vn.chitieu.app.batch.Input;
import vn.chitieu.app.batch.Inputs;
import vn.chitieu.app.batch.LoadOutput;
import vn.chitieu.app.state.Database;
import vn.chitieu.app.state.OnEachDatabase;
import vn.chitieu.app.state.TestDatabases;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.extractor.annotation.GoldenCase;
import vn.chitieu.extractor.annotation.GoldenCases;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.ExtractionJson;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.extractor.model.TargetKind;
import vn.chitieu.extractor.train.Retraining;
import vn.chitieu.golden.CaseResult;
import vn.chitieu.golden.CaseScoring;
import vn.chitieu.index.store.Library;
import vn.chitieu.index.store.LibrarySettings;

/** Queue, loads and golden cases of a library of real documents. */
@OnEachDatabase
class ReviewedLibraryTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-05T01:00:00Z"), ZoneOffset.UTC);
    private static final Extractor EXTRACTOR = Extractor.create();

    @TempDir
    private Path home;

    private Library library;
    private TestDatabases databases;
    private Database database;
    private ReviewDesk desk;
    private ReviewQueue queue;
    private List<Input> inputs;

    @BeforeEach
    void open(TestDatabases databases) throws IOException {
        this.databases = databases;
        library = Library.open(home, LibrarySettings.embedded());
        database = databases.open(home);
        desk = new ReviewDesk(library, database, CLOCK);
        queue = new ReviewQueue(library, database, desk);
        try (Stream<Path> files = Files.walk(Path.of("..", "corpus"), 2)) {
            inputs = Inputs.find(files.filter(file -> file.toString().endsWith(".txt"))
                            .sorted()
                            .toList())
                    .documents();
        }
        load(false);
    }

    @AfterEach
    void close() throws IOException {
        library.close();
    }

    private void load(boolean again) throws IOException {
        LoadOutput output =
                new LoadOutput(new DocumentLoading(library, CLOCK, new ReviewedLoads(library, database)), again);
        for (Input input : inputs) {
            output.write(input, extract(input));
        }
    }

    private static Extraction extract(Input input) throws IOException {
        try {
            return EXTRACTOR.extract(String.valueOf(input.file().getFileName()), Files.readAllBytes(input.file()));
        } catch (vn.chitieu.extractor.read.UnreadableDocumentException e) {
            throw new IOException(e);
        }
    }

    private String first() {
        return library.documents().get(0).id();
    }

    private QueuePage page(String document, TargetKind kind, String indicator) throws IOException {
        QueueRequest request = new QueueRequest(document, kind, indicator, 0, QueueRequest.MAX_LIMIT, 0);
        QueuePage page = queue.page(request);
        while (page.unread() > 0) {
            page = queue.page(request);
        }
        return page;
    }

    private void decide(ReviewItem item, Action action, Target after) throws IOException {
        assertThat(desk.decide(new DecisionRequest(first(), "lan", action, item.key(), item.version(), after, null)))
                .isInstanceOf(DecisionAnswer.Decided.class);
    }

    @Test
    void theQueueHasEveryTargetTheLeastCertainFirst() throws IOException {
        QueuePage page = page(null, null, "");
        int targets =
                library.documents().stream().mapToInt(each -> each.targets()).sum();
        assertThat(page.total()).isEqualTo(targets);
        assertThat(page.rows()).extracting(QueueRow::confidence).isSorted();
        assertThat(page.left()).isEqualTo(targets);
        assertThat(page.done()).isZero();
    }

    @Test
    void theQueueIsFilteredByDocumentKindAndWordsWithoutAccents() throws IOException {
        assertThat(page(first(), null, "").rows()).isNotEmpty().allMatch(row -> row.document()
                .equals(first()));
        assertThat(page(null, TargetKind.MILESTONE, "").rows())
                .isNotEmpty()
                .allMatch(row -> row.kind() == TargetKind.MILESTONE);
        assertThat(page(null, null, "CHE PHU RUNG").rows()).isNotEmpty().allMatch(row -> row.indicator()
                .contains("che phủ rừng"));
    }

    @Test
    void whatIsDecidedLeavesTheQueueAndWhatIsTakenBackReturns() throws IOException {
        long before = page(first(), null, "").total();
        ReviewItem item = desk.open(first()).orElseThrow().reviewed().items().get(0);
        decide(item, Action.REJECT, null);
        QueuePage page = page(first(), null, "");
        assertThat(page.total()).isEqualTo(before - 1);
        assertThat(page.done()).isEqualTo(1);
        decide(desk.open(first()).orElseThrow().reviewed().items().get(0), Action.UNDO, null);
        assertThat(page(first(), null, "").total()).isEqualTo(before);
    }

    @Test
    void aRemovedDocumentLeavesTheQueue() throws IOException {
        page(null, null, "");
        String removed = first();
        library.remove(removed);
        assertThat(page(null, null, "").rows()).isNotEmpty().noneMatch(row -> row.document()
                .equals(removed));
    }

    @Test
    void aDocumentThatCannotBeReadDoesNotKeepTheOthersOutOfTheQueue() throws IOException {
        String damaged = first();
        damage(library.extraction(damaged));
        long readable = library.documents().stream()
                .filter(each -> each.copyOf() == null && each.targets() > 0)
                .filter(each -> !each.id().equals(damaged))
                .count();
        QueuePage page = page(null, null, "");
        assertThat(page.unreadable()).isEqualTo(1);
        assertThat(page.rows()).isNotEmpty().noneMatch(row -> row.document().equals(damaged));
        assertThat(page.whole().documents()).isEqualTo((int) readable);
    }

    /** Overwrites the stored extraction: files are named by the digest of what they hold. */
    private void damage(Extraction extraction) throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        ExtractionJson.writeLine(extraction, json);
        String digest = HexFormat.of().formatHex(DocumentLoading.digest().digest(json.toByteArray()));
        try (Stream<Path> files = Files.walk(home.resolve("extractions"))) {
            Path file = files.filter(each -> String.valueOf(each.getFileName()).startsWith(digest))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(file, "damaged");
        }
    }

    /** What {@code load --again} and the jobs of the application do. */
    @Test
    void loadingAgainKeepsWhatWasDecided() throws IOException {
        List<ReviewItem> items = desk.open(first()).orElseThrow().reviewed().items();
        ReviewItem corrected = items.stream()
                .filter(item -> item.subject().kind() == TargetKind.QUANTITATIVE)
                .findFirst()
                .orElseThrow();
        decide(corrected, Action.CORRECT, Sample.valued(corrected.subject(), "777"));
        Extraction reviewed = library.extraction(first());
        load(true);
        assertThat(library.extraction(first())).isEqualTo(reviewed);
        assertThat(desk.history(first())).hasSize(1);
    }

    /** A load that began before a decision ends after it, and brings the state before it. */
    @Test
    void aLoadThatOvertakesADecisionIsPutRight() throws IOException {
        ReviewItem item = desk.open(first()).orElseThrow().reviewed().items().get(0);
        page(null, null, "");
        Extraction stale = library.extraction(first());
        decide(item, Action.REJECT, null);
        library.load(new vn.chitieu.index.store.LoadedFile(
                () -> library.original(first()), stale, "2026-01-06T00:00:00Z", true));
        assertThat(library.extraction(first()).targets()).contains(item.machine());
        page(null, null, "");
        assertThat(library.extraction(first()).targets()).doesNotContain(item.machine());
    }

    @Test
    void aReviewedDocumentIsAGoldenCaseThatItAnswersWholly() throws Exception {
        ReviewedDocument opened = desk.open(first()).orElseThrow();
        List<ReviewItem> items = opened.reviewed().items();
        decide(items.get(0), Action.REJECT, null);
        decide(items.get(1), Action.ACCEPT, null);
        ReviewItem corrected = items.stream()
                .filter(item -> item.subject().kind() == TargetKind.QUANTITATIVE)
                .skip(2)
                .findFirst()
                .orElseThrow();
        decide(corrected, Action.CORRECT, Sample.valued(corrected.subject(), "777"));
        ReviewedDocument reviewed = desk.open(first()).orElseThrow();
        Path folder = new GoldenFiles(reviewed, () -> library.original(first())).write(home);
        assertThat(folder).isEqualTo(home.resolve("golden").resolve(first()));
        GoldenCase golden = GoldenCases.read(home.resolve("golden")).get(0);
        assertThat(golden.name()).isEqualTo(first());
        assertThat(golden.source()).hasSameBinaryContentAs(inputs.get(0).file());
        assertThat(golden.expected().targets().stream().filter(target -> !target.optional()))
                .hasSize((int) reviewed.done() - 1);
        // Training takes it as it is.
        assertThat(Retraining.read(List.of(golden), () -> {}).steps()).isEqualTo(1);
        CaseResult result = CaseScoring.score(golden, reviewed.reviewed().extraction(), null);
        assertThat(result.targets().errors()).isEmpty();
        assertThat(result.targets().counts().all().f1()).isEqualTo(1.0);
        assertThat(result.targets().counts().strict()).isEqualTo((int) reviewed.done() - 1);
        assertThat(result.repeats().errors()).isEmpty();
        assertThat(result.conflicts().errors()).isEmpty();
        assertThat(result.spans().errors()).isEmpty();
    }

    @Test
    void theZipHoldsTheFolderOfTheCase() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new GoldenFiles(desk.open(first()).orElseThrow(), () -> library.original(first())).zip(out);
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).containsExactly(first() + "/source.txt", first() + "/expected.json");
    }
}
