package vn.chitieu.app.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.app.state.Database;
import vn.chitieu.app.state.OnEachDatabase;
import vn.chitieu.app.state.TestDatabases;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.index.model.Scope;
import vn.chitieu.index.model.SearchRequest;
import vn.chitieu.index.store.Library;
import vn.chitieu.index.store.LibraryCode;
import vn.chitieu.index.store.LibraryException;
import vn.chitieu.index.store.LibrarySettings;
import vn.chitieu.index.store.Loaded;
import vn.chitieu.index.store.LoadedFile;

@OnEachDatabase
class ReviewDeskTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-05T01:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path home;

    private Library library;
    private TestDatabases databases;
    private Database database;
    private ReviewDesk desk;
    private String id;

    @BeforeEach
    void open(TestDatabases databases) throws IOException {
        this.databases = databases;
        library = Library.open(home, LibrarySettings.embedded());
        database = databases.open(home);
        desk = new ReviewDesk(library, database, CLOCK);
        id = load(Sample.extraction(), false);
    }

    @AfterEach
    void close() throws IOException {
        library.close();
    }

    private String load(Extraction extraction, boolean again) throws IOException {
        byte[] content = Sample.TEXT.getBytes(StandardCharsets.UTF_8);
        LoadedFile file = LoadedFile.of(content, extraction, "2026-01-01T00:00:00Z");
        return library.load(new LoadedFile(file.original(), extraction, file.loadedAt(), again))
                .id();
    }

    private ReviewItem item(String words) throws IOException {
        return desk.open(id).orElseThrow().reviewed().items().stream()
                .filter(item -> item.subject().quote().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private DecisionRequest request(ReviewItem item, Action action, Target after) {
        return new DecisionRequest(id, "lan", action, item.key(), item.version(), after, "theo phụ lục");
    }

    private DecisionAnswer correct(String words, String value) throws IOException {
        ReviewItem item = item(words);
        return desk.decide(request(item, Action.CORRECT, Sample.valued(item.subject(), value)));
    }

    private Target shown(String words) throws IOException {
        return Sample.target(library.extraction(id), words);
    }

    @Test
    void aCorrectedValueIsWhatTheLibraryHolds() throws Exception {
        assertThat(correct("11.800", "12000")).isInstanceOf(DecisionAnswer.Decided.class);
        assertThat(shown("11.800").value()).isEqualByComparingTo("12000");
        library.refresh();
        assertThat(library.index()
                        .search(SearchRequest.of("GRDP bình quân", Scope.TARGETS))
                        .hits())
                .anyMatch(hit -> hit.target() != null
                        && hit.target().value() != null
                        && hit.target().value().intValue() == 12000);
        assertThat(library.documents().get(0).loadedAt()).isEqualTo("2026-01-01T00:00:00Z");
    }

    @Test
    void theHistoryTellsWhoWhenAndBothValues() throws IOException {
        correct("11.800", "12000");
        Decision decision = desk.history(id).get(0);
        assertThat(decision.who()).isEqualTo("lan");
        assertThat(decision.at()).isEqualTo("2026-01-05T01:00:00Z");
        assertThat(decision.reason()).isEqualTo("theo phụ lục");
        assertThat(decision.before().value()).isEqualByComparingTo("11800");
        assertThat(decision.after().value()).isEqualByComparingTo("12000");
    }

    @Test
    void whatIsTakenBackComesBackAndBothStayInTheHistory() throws IOException {
        ReviewItem item = item("11.800");
        desk.decide(request(item, Action.REJECT, null));
        assertThat(library.extraction(id).targets())
                .noneMatch(target -> target.quote().contains("11.800"));
        assertThat(desk.decide(request(item("11.800"), Action.UNDO, null))).isInstanceOf(DecisionAnswer.Decided.class);
        assertThat(shown("11.800")).isEqualTo(item.machine());
        assertThat(desk.history(id)).extracting(Decision::action).containsExactly(Action.UNDO, Action.REJECT);
        assertThat(desk.decide(request(item("11.800"), Action.UNDO, null)))
                .isInstanceOf(DecisionAnswer.Pointless.class);
    }

    @Test
    void theSecondOfTwoReviewersIsTold() throws IOException {
        ReviewItem seen = item("11.800");
        correct("11.800", "12000");
        assertThat(desk.decide(request(seen, Action.ACCEPT, null))).isInstanceOf(DecisionAnswer.Outdated.class);
        assertThat(shown("11.800").value()).isEqualByComparingTo("12000");
    }

    @Test
    void ofTwoAtTheSameMomentOneDecides() throws Exception {
        ReviewItem seen = item("11.800");
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<DecisionAnswer> accept = () -> desk.decide(request(seen, Action.ACCEPT, null));
            List<Future<DecisionAnswer>> answers = two.invokeAll(List.of(accept, accept));
            assertThat(List.of(
                            answers.get(0).get().getClass(),
                            answers.get(1).get().getClass()))
                    .containsExactlyInAnyOrder(DecisionAnswer.Decided.class, DecisionAnswer.Outdated.class);
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void anAddedTargetIsFoundAndCanBeCorrectedAndTakenAway() throws IOException {
        ReviewedDocument document = desk.open(id).orElseThrow();
        Target missed = Sample.missed(document.base());
        DecisionAnswer answer =
                desk.decide(new DecisionRequest(id, "lan", Action.ADD, "", document.textVersion(), missed, null));
        String key = ((DecisionAnswer.Decided) answer).key();
        assertThat(shown("trồng rừng").id()).isEqualTo(key);
        ReviewItem added = item("trồng rừng");
        desk.decide(request(added, Action.CORRECT, Sample.named(added.subject(), "diện tích trồng rừng")));
        assertThat(shown("trồng rừng").indicator()).isEqualTo("diện tích trồng rừng");
        assertThat(shown("trồng rừng").id()).isEqualTo(key);
        desk.decide(request(item("trồng rừng"), Action.REJECT, null));
        assertThat(library.extraction(id).targets())
                .noneMatch(target -> target.id().equals(key));
    }

    @Test
    void decisionsSurviveAnotherExtractionOfTheDocument() throws IOException {
        correct("11.800", "12000");
        reload(Sample.TEXT, Sample.extraction());
        assertThat(shown("11.800").value()).isEqualByComparingTo("12000");
        assertThat(desk.recover()).isZero();
    }

    @Test
    void documentsThatNobodyReviewedAreLoadedAsTheyAre() throws IOException {
        Extraction extraction = Sample.extraction();
        new ReviewedLoads(library, database).load(extraction, stored -> {
            assertThat(stored).isSameAs(extraction);
            return store(Sample.TEXT, stored);
        });
    }

    /** Another state of the same file, such as one with a paragraph more. */
    private static final String NEWER = Sample.TEXT + "3. Sở Y tế báo cáo hằng năm.\n";

    private Loaded store(String text, Extraction extraction) throws LibraryException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return library.load(
                new LoadedFile(() -> new ByteArrayInputStream(content), extraction, "2026-01-02T00:00:00Z", true));
    }

    private String reload(String text, Extraction extraction) throws IOException {
        return new ReviewedLoads(library, database)
                .load(extraction, corrected -> store(text, corrected))
                .id();
    }

    @Test
    void decisionsSurviveANewerFileOfTheDocument() throws IOException {
        correct("11.800", "12000");
        assertThat(reload(NEWER, Sample.extraction(NEWER))).isEqualTo(id);
        assertThat(shown("11.800").value()).isEqualByComparingTo("12000");
        correct("45,5%", "45");
        assertThat(shown("11.800").value()).isEqualByComparingTo("12000");
        assertThat(desk.open(id).orElseThrow().history()).hasSize(2);
    }

    /** The disk is full when the library should take a newer file. */
    @Test
    void aLoadThatFailsLeavesTheReviewAsItWas() throws IOException {
        correct("11.800", "12000");
        ReviewedLoads loads = new ReviewedLoads(library, database);
        assertThatThrownBy(() -> loads.load(Sample.extraction(NEWER), corrected -> {
                    throw new LibraryException(LibraryCode.DISK_FULL, "");
                }))
                .isInstanceOf(LibraryException.class);
        assertThat(item("11.800").status()).isEqualTo(Status.CORRECTED);
        assertThat(item("11.800").machine().value()).isEqualByComparingTo("11800");
        assertThat(desk.recover()).isZero();
        correct("45,5%", "45");
        assertThat(desk.open(id).orElseThrow().history()).hasSize(2);
        reload(NEWER, Sample.extraction(NEWER));
        assertThat(shown("11.800").value()).isEqualByComparingTo("12000");
        assertThat(item("11.800").machine().value()).isEqualByComparingTo("11800");
    }

    /** The process ends after the library took a newer file and before anything else is written. */
    @Test
    void aCrashBehindALoadLeavesTheReviewOfTheNewerFile() throws IOException {
        correct("11.800", "12000");
        ReviewedLoads loads = new ReviewedLoads(library, database);
        assertThatThrownBy(() -> loads.load(Sample.extraction(NEWER), corrected -> {
                    store(NEWER, corrected);
                    throw new IllegalStateException("crash");
                }))
                .isInstanceOf(IllegalStateException.class);
        desk = new ReviewDesk(library, databases.open(home), CLOCK);
        desk.recover();
        assertThat(item("11.800").status()).isEqualTo(Status.CORRECTED);
        assertThat(item("11.800").machine().value()).isEqualByComparingTo("11800");
        correct("45,5%", "45");
        assertThat(shown("11.800").value()).isEqualByComparingTo("12000");
        assertThat(bases()).isEqualTo(2);
        reload(NEWER, Sample.extraction(NEWER));
        assertThat(bases()).isEqualTo(1);
    }

    private int bases() {
        return database.jdbi().withHandle(handle -> handle.createQuery("select count(*) from review_base")
                .mapTo(Integer.class)
                .one());
    }

    /** Two files whose documents have the same id: the second has a number behind it. */
    @Test
    void decisionsOnADocumentWithANumberedIdSurviveANewerFile() throws IOException {
        String text = Sample.TEXT.replace("10,5%", "9,5%");
        Extraction other = Sample.extraction("ban-khac.txt", text);
        String first = id;
        id = store(text, other).id();
        assertThat(id).isEqualTo(first + "-2");
        correct("11.800", "12000");
        String newer = NEWER.replace("10,5%", "9,5%");
        assertThat(reload(newer, Sample.extraction("ban-khac.txt", newer))).isEqualTo(id);
        assertThat(shown("11.800").value()).isEqualByComparingTo("12000");
        id = first;
        assertThat(shown("11.800").value()).isEqualByComparingTo("11800");
    }

    @Test
    void aDamagedDocumentDoesNotHinderTheOthersAtTheStart() throws IOException {
        Extraction before = library.extraction(id);
        correct("11.800", "12000");
        load(before, true);
        String damaged = id;
        String text = Sample.TEXT.replace("12/NQ-HĐND", "13/NQ-HĐND").replace("An Lạc", "Bình An");
        id = store(text, Sample.extraction(text)).id();
        Extraction other = library.extraction(id);
        correct("11.800", "12000");
        store(text, other);
        database.jdbi().useHandle(handle -> handle.execute("update review_base set published = 0"));
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "update review_base set extraction = ? where document = ?", new byte[1], damaged));
        desk = new ReviewDesk(library, database, CLOCK);
        assertThat(desk.recover()).isEqualTo(1);
        assertThat(shown("11.800").value()).isEqualByComparingTo("12000");
    }

    /** The process ends after the decision is written and before the library has it. */
    @Test
    void whatACrashKeptOutOfTheLibraryIsThereAfterTheNextStart() throws IOException {
        Extraction before = library.extraction(id);
        correct("11.800", "12000");
        load(before, true);
        database.jdbi().useHandle(handle -> handle.execute("update review_base set published = 0"));
        assertThat(shown("11.800").value()).isEqualByComparingTo("11800");
        library.close();
        library = Library.open(home, LibrarySettings.embedded());
        desk = new ReviewDesk(library, databases.open(home), CLOCK);
        assertThat(desk.recover()).isEqualTo(1);
        assertThat(shown("11.800").value()).isEqualByComparingTo("12000");
        assertThat(desk.recover()).isZero();
    }

    @Test
    void aLibraryThatCannotBeWrittenLosesNoDecision() throws IOException {
        ReviewItem item = item("11.800");
        correct("45,5%", "45");
        library.close();
        DecisionAnswer answer = desk.decide(request(item, Action.REJECT, null));
        assertThat(answer)
                .isInstanceOfSatisfying(DecisionAnswer.Decided.class, decided -> assertThat(decided.published())
                        .isFalse());
        library = Library.open(home, LibrarySettings.embedded());
        desk = new ReviewDesk(library, database, CLOCK);
        assertThat(desk.recover()).isEqualTo(1);
        assertThat(library.extraction(id).targets())
                .noneMatch(target -> target.quote().contains("11.800"));
    }

    @Test
    void theHistoryCannotBeChanged() throws IOException {
        correct("11.800", "12000");
        for (String change : List.of(
                "update review_decision set who = 'x'",
                "delete from review_decision",
                databases.shared()
                        ? "insert into review_decision select * from review_decision where true"
                                + " on conflict (id) do update set who = 'x'"
                        : "insert or replace into review_decision select * from review_decision")) {
            assertThatThrownBy(() -> database.jdbi().useHandle(handle -> handle.execute(change)))
                    .as(change)
                    .isInstanceOf(JdbiException.class)
                    .hasStackTraceContaining("history of reviews");
        }
        assertThat(desk.history(id)).singleElement().extracting(Decision::who).isEqualTo("lan");
    }
}
