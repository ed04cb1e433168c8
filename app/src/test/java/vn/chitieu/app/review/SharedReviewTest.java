package vn.chitieu.app.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.app.batch.DocumentExtraction;
import vn.chitieu.app.job.UploadBatch;
import vn.chitieu.app.state.DatabaseAddress;
import vn.chitieu.app.state.PostgresServer;
import vn.chitieu.app.store.OpenedLibrary;
import vn.chitieu.app.store.SharedPlace;
import vn.chitieu.app.store.StoreAddress;
import vn.chitieu.app.web.Services;
import vn.chitieu.app.web.account.AccountStore;
import vn.chitieu.app.web.account.QuickAccounts;
import vn.chitieu.app.web.account.User;
import vn.chitieu.app.web.security.Role;
import vn.chitieu.extractor.isolate.Answer;
import vn.chitieu.extractor.model.Target;
import vn.chitieu.index.store.LoadedFile;
import vn.chitieu.index.store.SwitchedIndex;

/** Two processes of the application with one library, one database and one index. */
class SharedReviewTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @TempDir
    private Path home;

    private final SwitchedIndex index = new SwitchedIndex();
    private Services one;
    private Services other;
    private ReviewDesk desk;
    private ReviewDesk otherDesk;
    private String id;

    @BeforeEach
    void open() throws Exception {
        assumeTrue(PostgresServer.installed(), "PostgreSQL is not installed (Debian: postgresql)");
        DatabaseAddress address = PostgresServer.get().address(home);
        OpenedLibrary.Opening opening = SharedPlace.opening(
                new StoreAddress.Folder(home.resolve("store")), new SharedPlace.Index(index, index::rebuild));
        DocumentExtraction.Start extraction = settings -> (name, file, listener) -> new Answer.Document(
                Sample.extraction(name, java.nio.file.Files.readString(file, StandardCharsets.UTF_8)));
        one = Services.open(address, opening, extraction, Clock.systemUTC());
        other = Services.open(address, opening, extraction, Clock.systemUTC());
        desk = new ReviewDesk(one.library(), one.database(), one.clock());
        otherDesk = new ReviewDesk(other.library(), other.database(), other.clock());
        id = one.library()
                .load(LoadedFile.of(
                        Sample.TEXT.getBytes(StandardCharsets.UTF_8), Sample.extraction(), "2026-01-05T01:00:00Z"))
                .id();
        other.library().follow();
    }

    @AfterEach
    void close() throws IOException {
        if (one != null) {
            one.close();
        }
        if (other != null) {
            other.close();
        }
    }

    private ReviewItem item(ReviewDesk at, String words) throws IOException {
        return at.open(id).orElseThrow().reviewed().items().stream()
                .filter(item -> item.subject().quote().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private DecisionAnswer correct(ReviewDesk at, ReviewItem item, String value) throws IOException {
        Target after = Sample.valued(item.subject(), value);
        return at.decide(new DecisionRequest(id, "lan", Action.CORRECT, item.key(), item.version(), after, null));
    }

    private static BigDecimal value(Services at, String id, String words) throws IOException {
        return Sample.target(at.library().extraction(id), words).value();
    }

    @Test
    void aCorrectionHereIsSeenThereWithinASecond() throws Exception {
        assertThat(item(otherDesk, "11.800").status()).isEqualTo(Status.OPEN);
        assertThat(correct(desk, item(desk, "11.800"), "12000")).isInstanceOf(DecisionAnswer.Decided.class);
        long decided = System.nanoTime();
        assertThat(item(otherDesk, "11.800").status()).isEqualTo(Status.CORRECTED);
        while (value(other, id, "11.800").compareTo(new BigDecimal("12000")) != 0) {
            assertThat(System.nanoTime() - decided).isLessThan(SECOND);
            Thread.sleep(5);
        }
        // And back, on what was shown there.
        assertThat(correct(otherDesk, item(otherDesk, "11.800"), "12500")).isInstanceOf(DecisionAnswer.Decided.class);
        long again = System.nanoTime();
        assertThat(item(desk, "11.800").subject().value()).isEqualByComparingTo("12500");
        while (value(one, id, "11.800").compareTo(new BigDecimal("12500")) != 0) {
            assertThat(System.nanoTime() - again).isLessThan(SECOND);
            Thread.sleep(5);
        }
    }

    @Test
    void ofTwoDecisionsOnTheSameStateOneIsTaken() throws Exception {
        for (int round = 0; round < 5; round++) {
            ReviewItem here = item(desk, "11.800");
            ReviewItem there = item(otherDesk, "11.800");
            ExecutorService threads = Executors.newFixedThreadPool(2);
            String value = Integer.toString(12_000 + round);
            List<Future<DecisionAnswer>> answers = List.of(
                    threads.submit(() -> correct(desk, here, value)),
                    threads.submit(() -> correct(otherDesk, there, value + "1")));
            List<Object> kinds = new ArrayList<>();
            for (Future<DecisionAnswer> answer : answers) {
                kinds.add(answer.get().getClass());
            }
            threads.shutdown();
            assertThat(kinds).containsExactlyInAnyOrder(DecisionAnswer.Decided.class, DecisionAnswer.Outdated.class);
            one.library().follow();
            assertThat(value(one, id, "11.800"))
                    .isEqualByComparingTo(item(desk, "11.800").subject().value());
        }
    }

    @Test
    void decisionsOfBothOnOneDocumentAreAllInTheLibrary() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Future<?> here = threads.submit(() -> correct(desk, item(desk, "11.800"), "12000"));
        Future<?> there = threads.submit(() -> correct(otherDesk, item(otherDesk, "10,5%"), "9.5"));
        here.get();
        there.get();
        threads.shutdown();
        for (Services each : List.of(one, other)) {
            each.library().follow();
            assertThat(value(each, id, "11.800")).isEqualByComparingTo("12000");
            assertThat(value(each, id, "10,5%")).isEqualByComparingTo("9.5");
        }
    }

    @Test
    void aSessionHereIsOneThereAndEndsThere() throws Exception {
        AccountStore here = QuickAccounts.of(one.database(), one.clock());
        AccountStore there = QuickAccounts.of(other.database(), other.clock());
        User user = here.users().add("lan", Role.ADMINISTRATOR, "con mèo ngủ trên mái nhà");
        String session = here.sessions().begin(user, "trình duyệt");
        assertThat(there.users().exist()).isTrue();
        assertThat(there.sessions().user(session)).map(User::name).contains("lan");
        there.sessions().end(session);
        assertThat(here.sessions().user(session)).isEmpty();
    }

    /** What one process received, whichever loads it, has the decisions that the other took. */
    @Test
    void aNewerFileThatOneLoadsKeepsTheDecisionsOfTheOther() throws Exception {
        correct(desk, item(desk, "11.800"), "12000");
        String newer = Sample.TEXT.replace("Điều 2. Nhiệm vụ", "Điều 2. Nhiệm vụ trọng tâm");
        long job = other.jobs().make("", "minh", 1);
        try (UploadBatch batch = other.jobs().receive(job)) {
            batch.begin(null, "nghi-quyet.txt");
            batch.write(java.nio.ByteBuffer.wrap(newer.getBytes(StandardCharsets.UTF_8)));
            batch.end(true);
        }
        other.jobs().seal(job);
        long end = System.nanoTime() + 60 * SECOND;
        while (!one.jobs().find(job).orElseThrow().state().ended()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(20);
        }
        for (Services each : List.of(one, other)) {
            each.library().follow();
            assertThat(each.library().extraction(id).text()).contains("trọng tâm");
            assertThat(value(each, id, "11.800")).isEqualByComparingTo("12000");
        }
        assertThat(item(otherDesk, "11.800").status()).isEqualTo(Status.CORRECTED);
    }
}
