package vn.chitieu.extractor.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstalledModelsTest {

    @TempDir
    private Path folder;

    private Path root;
    private InstalledModels installed;

    @BeforeEach
    void aFolderThatIsNotThereYet() {
        root = folder.resolve("models");
        installed = new InstalledModels(root);
    }

    /** Files of a generation; what is in them does not matter to the folder. */
    private static Map<String, byte[]> files(String mark) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : Models.READ) {
            files.put(name, (name + mark).getBytes(StandardCharsets.UTF_8));
        }
        files.put("targets.md", "# targets.bin\n".getBytes(StandardCharsets.UTF_8));
        files.put(
                ModelOrigin.FILE,
                new ModelOrigin("p", 2, List.of(mark), List.of("ab"), new ModelOrigin.Judgement(1, 8, 0.5, 0.75))
                        .bytes());
        return files;
    }

    private String install(String mark) throws IOException {
        try (InstalledModels.Lock lock = installed.lock()) {
            return installed.install(files(mark));
        }
    }

    private String rollBack() throws IOException {
        try (InstalledModels.Lock lock = installed.lock()) {
            return installed.rollBack();
        }
    }

    private String inUse() throws IOException {
        Generation generation = installed.read();
        return generation == null ? InstalledModels.SHIPPED : generation.name();
    }

    private InstalledModelsException refusal() {
        return catchThrowableOfType(InstalledModelsException.class, installed::read);
    }

    @Test
    void withoutAFolderTheShippedModelsAreInUse() throws IOException {
        assertThat(installed.read()).isNull();
        assertThat(root).doesNotExist();
    }

    @Test
    void whatIsInstalledIsRead() throws IOException {
        assertThat(install("a")).isEqualTo("0001");
        Generation generation = installed.read();
        assertThat(generation).isNotNull();
        assertThat(generation.files()).containsExactlyInAnyOrderEntriesOf(files("a"));
        assertThat(generation.origin().cases()).containsExactly("a");
        assertThat(generation.origin().judgement().isWorse()).isFalse();
        assertThat(installed.folder(generation)).isEqualTo(root.resolve("0001"));
        assertThat(Files.readString(root.resolve("current"))).isEqualTo("0001\nshipped\n");
        assertThat(Files.readAllLines(root.resolve("0001/SHA256SUMS")))
                .contains(Sha256.of(files("a").get(Models.TARGETS)) + "  targets.bin");
    }

    @Test
    void modelsOfTheBuildCanBeInstalled() throws IOException {
        Map<String, byte[]> files = new TreeMap<>(files("a"));
        for (String name : Models.READ) {
            try (var in = Models.class.getResourceAsStream("models/" + name)) {
                files.put(name, in.readAllBytes());
            }
        }
        try (InstalledModels.Lock lock = installed.lock()) {
            installed.install(files);
        }
        assertThat(installed.read().models().switches())
                .isEqualTo(Models.shipped().switches());
    }

    @ParameterizedTest
    @ValueSource(strings = {"targets.bin", "confidence.bin", "names.bin", "settings.json", "targets.md", "SHA256SUMS"})
    void aDamagedOrMissingFileIsNamed(String file) throws IOException {
        install("a");
        install("b");
        Path damaged = root.resolve("0002").resolve(file);
        Files.writeString(damaged, "x");
        assertThat(refusal().problem()).isEqualTo(InstalledModelsException.Problem.DAMAGED);
        assertThat(refusal().subject()).isEqualTo(damaged.toString());
        Files.delete(damaged);
        assertThat(refusal().subject()).isEqualTo(damaged.toString());
        assertThat(refusal()).hasMessage("missing");
        assertThat(installed.newestWhole().name()).isEqualTo("0001");
        assertThat(rollBack()).isEqualTo("0001");
        assertThat(inUse()).isEqualTo("0001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "0001", "0001\n", "../x\nshipped\n", "0001\n\nshipped\n", "0001\nshipp"})
    void aDamagedNameNeverGivesOtherModels(String current) throws IOException {
        install("a");
        Files.writeString(root.resolve("current"), current);
        assertThat(refusal().subject()).isEqualTo(root.resolve("current").toString());
        assertThat(installed.newestWhole()).isNull();
        assertThat(rollBack()).isEqualTo(InstalledModels.SHIPPED);
        assertThat(inUse()).isEqualTo(InstalledModels.SHIPPED);
    }

    @Test
    void sumsLeadNowhereElse() throws IOException {
        install("a");
        Path sums = root.resolve("0001/SHA256SUMS");
        Files.writeString(folder.resolve("secret"), "secret");
        Files.writeString(
                sums,
                Files.readString(sums) + Sha256.of("secret".getBytes(StandardCharsets.UTF_8)) + "  ../../secret\n");
        assertThat(refusal().subject()).isEqualTo(sums.toString());
    }

    @Test
    void theWayBackLeadsToTheShippedOnesStepByStep() throws IOException {
        install("a");
        install("b");
        assertThat(rollBack()).isEqualTo("0001");
        assertThat(install("c")).isEqualTo("0003");
        assertThat(rollBack()).isEqualTo("0001");
        assertThat(rollBack()).isEqualTo(InstalledModels.SHIPPED);
        assertThat(inUse()).isEqualTo(InstalledModels.SHIPPED);
        InstalledModelsException none = catchThrowableOfType(InstalledModelsException.class, this::rollBack);
        assertThat(none.problem()).isEqualTo(InstalledModelsException.Problem.NOTHING_BEFORE);
    }

    @Test
    void newModelsInsteadOfDamagedOnesLeadBackToWholeOnes() throws IOException {
        install("a");
        install("b");
        Files.delete(root.resolve("0002/names.bin"));
        assertThat(install("c")).isEqualTo("0003");
        assertThat(inUse()).isEqualTo("0003");
        assertThat(rollBack()).isEqualTo("0001");
    }

    @Test
    void whatAKilledProcessLeftIsNotUsedAndGoes() throws IOException {
        install("a");
        // Killed while files were written, with a folder that is not whole, and before the new name was told.
        Path part = Files.createDirectory(root.resolve(".part-0002"));
        Files.writeString(part.resolve("targets.bin"), "half");
        Files.writeString(root.resolve(".part-current"), "00");
        Path half = Files.createDirectory(root.resolve("0002"));
        Files.writeString(half.resolve("targets.bin"), "half");
        Path untold = Files.createDirectory(root.resolve("0003"));
        Generation.write(untold, files("c"));
        assertThat(inUse()).isEqualTo("0001");
        installed.lock().close();
        assertThat(part).doesNotExist();
        assertThat(root.resolve(".part-current")).doesNotExist();
        assertThat(half).doesNotExist();
        assertThat(inUse()).isEqualTo("0001");
        assertThat(install("d")).isEqualTo("0004");
        assertThat(rollBack()).isEqualTo("0001");
    }

    @Test
    void oneChangesTheModelsAtATime() throws IOException {
        try (InstalledModels.Lock lock = installed.lock()) {
            assertThatThrownBy(installed::lock)
                    .isInstanceOfSatisfying(InstalledModelsException.class, busy -> assertThat(busy.problem())
                            .isEqualTo(InstalledModelsException.Problem.BUSY));
        }
        installed.lock().close();
    }
}
