package vn.chitieu.extractor.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.extractor.annotation.GoldenCases;
import vn.chitieu.extractor.annotation.GoldenException;
import vn.chitieu.extractor.nlp.Generation;
import vn.chitieu.extractor.nlp.ModelOrigin;
import vn.chitieu.extractor.nlp.Models;
import vn.chitieu.extractor.nlp.Sha256;
import vn.chitieu.extractor.read.UnreadableDocumentException;

/** On a few of the shipped lessons, as training on all of them takes its time. */
class RetrainingTest {

    private static final List<Lesson> LESSONS = lessons();
    private static final Retraining.InUse SHIPPED = new Retraining.InUse(Models.shipped(), Set.of());

    @TempDir
    private Path cases;

    private static List<Lesson> lessons() {
        try {
            return ShippedLessons.load().stream()
                    .sorted(Comparator.comparing(lesson -> lesson.candidates().size()))
                    .skip(10)
                    .limit(12)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Retraining read() throws GoldenException, IOException {
        return Retraining.read(GoldenCases.read(cases), LESSONS, () -> {});
    }

    private static int found(Extractor extractor, Path document) throws IOException, UnreadableDocumentException {
        return extractor
                .extract("source.txt", Files.readAllBytes(document))
                .targets()
                .size();
    }

    @Test
    void lessonsAreKeptAsTheyAre() throws IOException {
        byte[] file = ShippedLessons.bytes(LESSONS);
        assertThat(ShippedLessons.read(new ByteArrayInputStream(file))).isEqualTo(LESSONS);
        assertThat(ShippedLessons.bytes(LESSONS)).isEqualTo(file);
    }

    @Test
    void aWordingThatIsMissedIsLearntAndTheSameCasesGiveTheSameBytes() throws Exception {
        Path document = InventedCases.write(cases, "an-phu", InventedCases.UNKNOWN);
        InventedCases.write(cases, "binh-hoa", InventedCases.UNKNOWN);
        assertThat(found(Extractor.create(), document)).isZero();
        Retraining retraining = read();
        ModelOrigin.Judgement judgement = retraining.judge(SHIPPED, () -> {});
        assertThat(judgement.documents()).isEqualTo(2);
        assertThat(judgement.targets()).isEqualTo(32);
        assertThat(judgement.now()).isGreaterThan(judgement.before());
        Map<String, byte[]> files = retraining.train(judgement);
        assertThat(found(Extractor.create(Models.of(files)), document)).isEqualTo(16);
        assertThat(read().train(judgement)).containsExactlyInAnyOrderEntriesOf(files);

        Generation generation = new Generation("0001", files);
        assertThat(generation.origin().cases()).containsExactly("an-phu", "binh-hoa");
        assertThat(generation.origin().learnt()).hasSize(LESSONS.size() + 2);
        assertThat(Retraining.isOfAnotherProgram(generation.origin())).isFalse();
        assertThat(new String(generation.files().get("targets.md"), StandardCharsets.UTF_8))
                .contains("12 shipped documents and 2 cases", "over 32 targets of 2 documents");
        // Models that know the cases by heart are no better on them than new ones of the same cases.
        ModelOrigin.Judgement again = read().judge(Retraining.InUse.of(generation), () -> {});
        assertThat(again.before()).isEqualTo(again.now());
        assertThat(again.now()).isEqualTo(judgement.now());
    }

    @Test
    void modelsThatLearntToFindNothingAreWorse() throws Exception {
        List<String> names = Stream.of("an-phu", "binh-hoa", "cam-loc", "dong-son", "gia-lam", "hoa-tien")
                .sorted(Comparator.comparing(name -> Sha256.of(name.getBytes(StandardCharsets.UTF_8))))
                .toList();
        for (int i = 0; i < names.size(); i++) {
            // The first and the sixth are held out.
            InventedCases.write(cases, names.get(i), InventedCases.KNOWN, i % 5 == 0);
        }
        Retraining retraining = read();
        assertThat(retraining.steps()).isEqualTo(1);
        ModelOrigin.Judgement judgement = retraining.judge(SHIPPED, () -> {});
        assertThat(judgement.documents()).isEqualTo(2);
        assertThat(judgement.before()).isGreaterThan(0.5);
        assertThat(judgement.isWorse()).isTrue();
    }

    @Test
    void aCaseOfAShippedDocumentTakesItsPlace() throws Exception {
        Path document = InventedCases.write(cases, "an-phu", InventedCases.KNOWN);
        String digest = Sha256.of(Files.readAllBytes(document));
        Lesson same = new Lesson("shipped-one", digest, List.of(), List.of(), List.of(), List.of());
        List<Lesson> lessons = Stream.concat(LESSONS.stream(), Stream.of(same)).toList();
        Retraining retraining = Retraining.read(GoldenCases.read(cases), lessons, () -> {});
        Map<String, byte[]> files = retraining.train(new ModelOrigin.Judgement(1, 1, 0, 0));
        assertThat(new Generation("0001", files).origin().learnt())
                .hasSize(LESSONS.size() + 1)
                .containsOnlyOnce(digest);
    }

    @Test
    void casesThatTeachNothingAreRefused() throws Exception {
        assertThatThrownBy(this::read).isInstanceOf(GoldenException.class).hasMessageContaining(cases.toString());
        InventedCases.write(cases, "an-phu", InventedCases.KNOWN, false);
        assertThatThrownBy(this::read).isInstanceOf(GoldenException.class).hasMessageContaining("nothing to learn");
    }

    @Test
    void twoCasesOfOneDocumentAreNamed() throws Exception {
        Path document = InventedCases.write(cases, "an-phu", InventedCases.KNOWN);
        InventedCases.write(cases, "binh-hoa", InventedCases.KNOWN);
        Files.copy(document, cases.resolve("binh-hoa/source.txt"), StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(this::read)
                .isInstanceOf(GoldenException.class)
                .hasMessageContainingAll("an-phu", "binh-hoa");
    }

    @Test
    void aDocumentThatCannotBeReadIsNamed() throws Exception {
        Path document = InventedCases.write(cases, "an-phu", InventedCases.KNOWN);
        Files.write(document, new byte[0]);
        assertThatThrownBy(this::read)
                .isInstanceOf(GoldenException.class)
                .hasMessageContainingAll("an-phu", "READ-001");
    }
}
