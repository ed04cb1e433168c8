package vn.chitieu.extractor.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieu.extractor.text.CanonicalText;
import vn.chitieu.extractor.text.CanonicalTextBuilder;
import vn.chitieu.extractor.text.PageMark;

class RepeatFinderTest {

    private static List<RepeatedBlocks> find(List<String> lines) {
        CanonicalTextBuilder builder = new CanonicalTextBuilder();
        lines.forEach(line -> builder.paragraph(line, false));
        CanonicalText text = builder.build();
        return RepeatFinder.find(text);
    }

    /** Five paragraphs of 200 characters, none like another. */
    private static List<String> section(String name) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            lines.add(i + ". " + name + " " + ("việc thứ " + i + " ").repeat(20).strip() + ".");
        }
        return lines;
    }

    private static List<String> joined(List<List<String>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }

    @Test
    void aCopyBehindTheWholeIsTheRepeat() {
        List<String> lines = joined(List.of(section("Chợ"), section("Trường"), section("Chợ")));
        assertThat(find(lines)).containsExactly(new RepeatedBlocks(10, 15, 0));
    }

    @Test
    void aPreviewBeforeTheWholeIsTheRepeat() {
        List<String> start = section("Chợ");
        List<String> lines = joined(List.of(start, start, section("Trường")));
        assertThat(find(lines)).containsExactly(new RepeatedBlocks(0, 5, 5));
    }

    @Test
    void aWholeDocumentTwiceIsOneRepeat() {
        List<String> all = joined(List.of(section("Chợ"), section("Trường")));
        assertThat(find(joined(List.of(all, all)))).containsExactly(new RepeatedBlocks(10, 20, 0));
    }

    @Test
    void caseAndSpacesDoNotCount() {
        List<String> shouted = section("CHỢ").stream().map(line -> "  " + line).toList();
        List<String> lines = joined(List.of(section("chợ"), section("Trường"), shouted));
        assertThat(find(lines)).hasSize(1);
    }

    @Test
    void formulasOfDraftingAreNoRepeats() {
        List<String> formula = List.of("Tổ chức thực hiện", "Giao Ủy ban nhân dân tỉnh.", "Các sở, ngành phối hợp.");
        assertThat(find(joined(List.of(section("Chợ"), formula, section("Trường"), formula))))
                .isEmpty();
        String line = "Giao Ủy ban nhân dân tỉnh ".repeat(40);
        assertThat(find(List.of(line, "Khác", line))).isEmpty();
    }

    @Test
    void threeTimesAreTwoRepeats() {
        List<String> lines =
                joined(List.of(section("Chợ"), section("A"), section("Chợ"), section("B"), section("Chợ")));
        assertThat(find(lines)).containsExactly(new RepeatedBlocks(10, 15, 0), new RepeatedBlocks(20, 25, 0));
    }

    @Test
    void nothingIsNoRepeat() {
        assertThat(find(List.of())).isEmpty();
        assertThat(find(section("Chợ"))).isEmpty();
    }

    private static List<RepeatedBlocks> findRecognised(List<String> lines) {
        CanonicalTextBuilder builder = new CanonicalTextBuilder();
        builder.page(new PageMark(1, true, 0.9));
        lines.forEach(line -> builder.paragraph(line, false));
        return RepeatFinder.find(builder.build());
    }

    /** A copy of a section, each paragraph with a word that was misread, but the middle one. */
    private static List<String> misread(String name) {
        List<String> lines = new ArrayList<>(section(name));
        for (int i = 0; i < lines.size(); i++) {
            if (i != 2) {
                lines.set(i, lines.get(i).replaceFirst("việc thứ", "viêc ' thứ"));
            }
        }
        return lines;
    }

    @Test
    void misreadWordsDoNotEndARunOfARecognisedDocument() {
        List<String> lines = joined(List.of(section("Chợ"), section("Trường"), misread("Chợ")));
        assertThat(findRecognised(lines)).containsExactly(new RepeatedBlocks(10, 15, 0));
        assertThat(find(lines)).isEmpty();
    }

    @Test
    void aCopyWithOtherFiguresIsNoRepeatHoweverItWasRead() {
        List<String> other =
                section("Chợ").stream().map(line -> line.replace(".", ",5.")).toList();
        assertThat(findRecognised(joined(List.of(section("Chợ"), section("Trường"), other))))
                .isEmpty();
    }
}
