package vn.chitieu.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccentTrainerTest {

    @TempDir
    Path folder;

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void learnsFromTextsLexiconsAndPhrases() throws IOException {
        write("corpus/a/a.txt", "Bến Lội. Bến Lội");
        write("corpus/target/b.txt", "không đọc");
        write("golden/cases/c/source.txt", "suối cạn");
        write("extractor/src/main/resources/x/target/t.tsv", "# ghi chú\nphrase\tid\tơ\nđèo cao\tmã\tsỏi");
        write("extractor/src/main/resources/x/html/t.tsv", "phrase\nthẻ");
        write("index/src/main/training/phrases.txt", "# lời\nđá núi\n");
        PairTable table = AccentTrainer.train(folder);
        assertThat(table.words()).containsExactly("", "bến", "cao", "cạn", "lội", "núi", "suối", "sỏi", "đá", "đèo");
        assertThat(table.next()[1]).containsExactly(4);
        assertThat(table.times()[1]).containsExactly(2);
    }

    @Test
    void theSameTextsGiveTheSameBytes() throws IOException {
        Path file = folder.resolve("accents.bin");
        AccentTrainer.main(new String[] {Documents.root().toString(), file.toString()});
        try (InputStream built = AccentModel.class.getResourceAsStream(AccentModel.RESOURCE)) {
            assertThat(Files.readAllBytes(file)).isEqualTo(built.readAllBytes());
        }
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> AccentTrainer.main(new String[] {"."}));
    }

    @Test
    void cutOrForeignBytesAreRefused() throws IOException {
        byte[] bytes;
        try (InputStream built = AccentModel.class.getResourceAsStream(AccentModel.RESOURCE)) {
            bytes = built.readAllBytes();
        }
        for (byte[] broken : List.of(Arrays.copyOf(bytes, bytes.length - 1), new byte[0], new byte[64])) {
            assertThatThrownBy(() -> PairTable.read(new DataInputStream(new ByteArrayInputStream(broken))))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void probabilitiesOfWhatFollowsSumToOne() throws IOException {
        AccentCounts counts = new AccentCounts();
        for (String run : List.of("bến lội", "bến cạn", "suối cạn", "bến")) {
            counts.add(List.of(run.split(" ")));
        }
        AccentModel model = new AccentModel(counts.table());
        for (String first : List.of("", "bến", "suối")) {
            double sum = 0;
            for (String second : counts.table().words()) {
                sum += Math.exp(model.follows(model.id(first), model.id(second)));
            }
            assertThat(sum).isBetween(0.9999, 1.0001);
        }
    }
}
