package vn.chitieu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.app.batch.DocumentExtraction;
import vn.chitieu.extractor.nlp.InstalledModels;
import vn.chitieu.extractor.nlp.ModelOrigin;
import vn.chitieu.extractor.nlp.Models;
import vn.chitieu.extractor.nlp.Sha256;
import vn.chitieu.extractor.train.InventedCases;

class TrainCommandTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @TempDir
    private Path folder;

    private Path cases;
    private Path models;

    @BeforeEach
    void folders() {
        cases = folder.resolve("cases");
        models = folder.resolve("models");
    }

    private Program.Run train(Locale locale, Object... options) {
        Object[] arguments = Stream.concat(Stream.of("train", "--models", models), Stream.of(options))
                .toArray();
        return Program.run(locale, DocumentExtraction::isolated, arguments);
    }

    private Program.Run extract(Path document) {
        return Program.run(Locale.ENGLISH, DocumentExtraction::isolated, "extract", document, "--models", models);
    }

    /** Installs a generation whose models nobody reads. */
    private void install() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        Models.READ.forEach(name -> files.put(name, name.getBytes(StandardCharsets.UTF_8)));
        ModelOrigin.Judgement judgement = new ModelOrigin.Judgement(2, 32, 0.25, 0.75);
        files.put(ModelOrigin.FILE, new ModelOrigin("other", 47, List.of("a", "b"), List.of(), judgement).bytes());
        InstalledModels installed = new InstalledModels(models);
        try (InstalledModels.Lock lock = installed.lock()) {
            installed.install(files);
        }
    }

    /** From reviewed cases to an extraction that is better, and back to the same bytes as before. */
    @Test
    void whatIsMissedIsLearntAndTheWayBackGivesTheOldBytes() throws IOException {
        Path document = InventedCases.write(cases, "an-phu", InventedCases.UNKNOWN);
        Program.Run before = extract(document);
        assertThat(before.out()).contains("\"targets\" : [ ]");

        Program.Run trained = train(VIETNAMESE, "--cases", cases);
        assertThat(trained.status()).as(trained.err()).isZero();
        assertThat(trained.err())
                .contains(
                        "đọc 1 trường hợp mẫu",
                        "F1 chặt trên 1 văn bản giữ lại (16 chỉ tiêu)",
                        "đã cài mô hình thế hệ 0001");
        Program.Run after = extract(document);
        assertThat(after.status()).isZero();
        assertThat(after.out()).contains("Số giếng khơi được nạo vét");
        assertThat(train(VIETNAMESE, "--status").out())
                .contains("đang dùng mô hình thế hệ 0001", "1 trường hợp mẫu của đơn vị")
                .doesNotContain("phiên bản khác");

        Program.Run back = train(Locale.ENGLISH, "--rollback");
        assertThat(back.status()).isZero();
        assertThat(back.err()).contains("back to the models of the program");
        assertThat(extract(document)).isEqualTo(before);
    }

    @Test
    void worseModelsAreNotTaken() throws IOException {
        List<String> names = Stream.of("an-phu", "binh-hoa", "cam-loc", "dong-son", "gia-lam", "hoa-tien", "kim-long")
                .sorted(Comparator.comparing(name -> Sha256.of(name.getBytes(StandardCharsets.UTF_8))))
                .toList();
        for (int i = 0; i < names.size(); i++) {
            // Held out are the first and the sixth; from all others the models learn to find nothing.
            InventedCases.write(cases, names.get(i), InventedCases.KNOWN, i % 5 == 0);
        }
        Program.Run run = train(Locale.ENGLISH, "--cases", cases);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("are NOT taken; still in use: the models of the program");
        assertThat(models.resolve("current")).doesNotExist();
        assertThat(models.resolve("0001")).doesNotExist();
        assertThat(train(VIETNAMESE, "--status").out()).contains("mô hình kèm theo chương trình");
    }

    @Test
    void aDryRunInstallsNothing() throws IOException {
        InventedCases.write(cases, "an-phu", InventedCases.KNOWN);
        Program.Run run = train(Locale.ENGLISH, "--cases", cases, "--dry-run");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).contains("strict F1 on 1 documents held out (16 targets)", "no worse");
        assertThat(models).doesNotExist();
    }

    @Test
    void theStatusNamesTheModelsInUse() throws IOException {
        assertThat(train(Locale.ENGLISH, "--status").out()).isEqualTo("chitieu: in use: the models of the program\n");
        install();
        Program.Run run = train(Locale.ENGLISH, "--status");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .isEqualTo("chitieu: in use: models of generation 0001\n"
                        + "chitieu: learnt from 47 documents of the program and 2 golden cases of one's own\n"
                        + "chitieu: strict F1 on 2 documents held out (32 targets): old models 0.2500, new models"
                        + " 0.7500\n"
                        + "chitieu: they were trained with another version of the program; train again\n");
    }

    @Test
    void damagedModelsAreNamedWithTheWayOut() throws IOException {
        install();
        Path damaged = models.resolve("0001/targets.bin");
        Files.writeString(damaged, "x");
        Path document = Files.writeString(folder.resolve("a.txt"), "Điều 1. Tỷ lệ che phủ rừng đạt 42%.");
        for (Program.Run run : List.of(
                train(Locale.ENGLISH, "--status"),
                extract(document),
                Program.run("load", document, "--home", folder.resolve("home"), "--models", models),
                Program.run("serve", "--home", folder.resolve("home"), "--models", models, "--port", "0"),
                Program.run("golden", "--cases", cases, "--models", models))) {
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains(damaged + ": APP-050", "chitieu train --rollback");
        }
        assertThat(train(Locale.ENGLISH, "--rollback").status()).isZero();
        assertThat(extract(document).status()).isZero();
    }

    @Test
    void withoutModelsBeforeThereIsNoWayBack() {
        Program.Run run = train(VIETNAMESE, "--rollback");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("APP-052", "không còn mô hình nào trước đó");
    }

    @Test
    void aFileInsteadOfTheFolderIsNamed() throws IOException {
        Files.writeString(models, "x");
        assertThat(train(Locale.ENGLISH, "--status").err()).contains(models + ": APP-050", "not a folder");
        assertThat(train(Locale.ENGLISH, "--rollback").err()).contains(models + ": APP-004");
    }

    @Test
    void casesThatAreMissingAreNamed() {
        Program.Run run = train(VIETNAMESE, "--cases", cases);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("không huấn luyện được", cases.toString());
        assertThat(models).doesNotExist();
    }

    @Test
    void whereModelsAreKept() {
        Path library = Path.of("/data/chitieu");
        assertThat(ModelsFolder.standard(Map.of(), library)).isEqualTo(library.resolve("models"));
        assertThat(ModelsFolder.standard(Map.of("CHITIEU_MODELS", ""), library)).isEqualTo(library.resolve("models"));
        assertThat(ModelsFolder.standard(Map.of("CHITIEU_MODELS", "/m"), library))
                .isEqualTo(Path.of("/m"));
    }
}
