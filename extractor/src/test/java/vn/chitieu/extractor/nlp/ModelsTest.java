package vn.chitieu.extractor.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.extractor.lexicon.Token;
import vn.chitieu.extractor.lexicon.Tokenizer;
import vn.chitieu.extractor.model.Span;

class ModelsTest {

    private static final long MOST_BYTES = 10_000_000;

    @TempDir
    Path folder;

    @Test
    void shippedModelsAreThereWithTheirCardsAndSmall() throws IOException {
        assertThat(Models.shipped().switches().targets()).isTrue();
        long bytes = 0;
        for (String model : List.of("targets", "confidence", "names", "sentences", "topics")) {
            bytes += resource(model + ".bin").length;
            assertThat(new String(resource(model + ".md"), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("**Data**", "**Training**", "**Scores**");
        }
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    @Test
    void theShippedFinderNamesWhatItSees() {
        String text = "Sở Tài chính báo cáo trước ngày 15/11/2026; tỷ lệ giải ngân đạt 95%.";
        List<Token> tokens = Tokenizer.tokens(text, 0, text.length());
        List<NameFinder.Name> names = Models.shipped().names().find(text, tokens);
        assertThat(names).extracting(NameFinder.Name::type).contains(NameType.AGENCY, NameType.TIME, NameType.VALUE);
        NameFinder.Name first = names.get(0);
        assertThat(text.substring(
                        tokens.get(first.from()).start(),
                        tokens.get(first.to() - 1).end()))
                .isEqualTo("Sở Tài chính");
    }

    @Test
    void theShippedDetectorKnowsAbbreviationsLabelsAndDecimals() throws IOException {
        SentenceSplitter splitter;
        try (InputStream in = Objects.requireNonNull(Models.class.getResourceAsStream("models/" + Models.SENTENCES))) {
            splitter = SentenceSplitter.read(in);
        }
        String text = "Điều 1. UBND TP. Hải Bình bố trí 12,5 tỷ đồng (Tr.đó: 2.000 triệu đồng v.v.) trong năm 2026."
                + " Các sở báo cáo.";
        assertThat(splitter.split(text, new Span(0, text.length())).stream().map(span -> span.in(text)))
                .hasSize(2)
                .last()
                .isEqualTo("Các sở báo cáo.");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.write(folder.resolve(Models.TARGETS), resource(Models.TARGETS));
        assertThatThrownBy(() -> Models.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(Models.CONFIDENCE);
    }

    @Test
    void damagedFilesAreRefused() throws IOException {
        for (String name : List.of(Models.TARGETS, Models.CONFIDENCE, Models.NAMES, Models.SETTINGS)) {
            Files.write(folder.resolve(name), resource(name));
        }
        assertThat(Models.read(folder).switches()).isEqualTo(Models.shipped().switches());
        assertThat(Models.read(folder).fields())
                .as("models of an older program")
                .isNull();
        byte[] whole = resource(Models.TARGETS);
        Files.write(folder.resolve(Models.TARGETS), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> Models.read(folder)).isInstanceOf(IOException.class);
    }

    @Test
    void threadsDoNotDisturbOneAnother() {
        String text = "Phấn đấu năm 2026 thu ngân sách đạt 74.000 tỷ đồng; Sở Tài chính chủ trì.";
        List<Token> tokens = Tokenizer.tokens(text, 0, text.length());
        NameFinder finder = Models.shipped().names();
        List<NameFinder.Name> alone = finder.find(text, tokens);
        assertThat(Stream.generate(() -> tokens)
                        .limit(64)
                        .parallel()
                        .map(same -> finder.find(text, same))
                        .distinct())
                .containsExactly(alone);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Models.class.getResourceAsStream("models/" + name), name)) {
            return in.readAllBytes();
        }
    }
}
