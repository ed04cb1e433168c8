package vn.chitieu.golden.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.extractor.annotation.GoldenException;

class JudgedSetTest {

    private static final Set<String> KINDS = Set.of("words", "agency", "topic", "number", "figure", "mixed");

    @TempDir
    Path folder;

    private static JudgedSet committed() throws GoldenException {
        return JudgedSet.read(Projects.root().resolve("golden/judged"));
    }

    @Test
    void isLargeEnoughAndHalfIsHeldOut() throws GoldenException {
        JudgedSet set = committed();
        List<JudgedQuery> bases = set.queries().stream()
                .filter(one -> one.id().equals(one.base()))
                .toList();
        assertThat(set.queries()).hasSizeGreaterThanOrEqualTo(120);
        assertThat(bases).hasSizeGreaterThanOrEqualTo(45);
        long heldOut = bases.stream().filter(JudgedQuery::heldOut).count();
        assertThat(Math.abs(2 * heldOut - bases.size())).isLessThanOrEqualTo(KINDS.size());
        assertThat(set.queries()).extracting(JudgedQuery::kind).containsOnlyElementsOf(KINDS);
        assertThat(set.queries()).extracting(JudgedQuery::id).doesNotHaveDuplicates();
    }

    @Test
    void formsOfANeedShareSplitKindAndScope() throws GoldenException {
        Map<String, JudgedQuery> bases = new TreeMap<>();
        committed().queries().forEach(one -> bases.putIfAbsent(one.base(), one));
        assertThat(committed().queries()).allSatisfy(one -> {
            JudgedQuery base = bases.get(one.base());
            assertThat(base.id()).isEqualTo(one.base());
            assertThat(List.of(one.heldOut(), one.kind(), one.scope()))
                    .isEqualTo(List.of(base.heldOut(), base.kind(), base.scope()));
        });
    }

    @Test
    void everyNeedHasSomethingToFindOfItsScope() throws GoldenException {
        JudgedSet set = committed();
        Set<String> needs = new TreeSet<>();
        set.queries().forEach(one -> {
            needs.add(one.base());
            assertThat(set.of(one)).anyMatch(judged -> judged.grade() >= Judgment.RELEVANT);
            assertThat(set.of(one))
                    .extracting(judged -> judged.place().toString())
                    .doesNotHaveDuplicates();
        });
        assertThat(set.judgments().keySet()).isEqualTo(needs);
    }

    @Test
    void keepsWhatConcernsTheDocuments() throws GoldenException, IOException {
        Files.writeString(
                folder.resolve("queries.tsv"),
                "id\tkind\tscope\tform\tbase\tsplit\tquery\n"
                        + "a\twords\tCLAUSES\taccented\ta\ttune\tđèn biển\n"
                        + "b\twords\tTARGETS\taccented\tb\theld-out\tbến thuyền\n");
        Files.writeString(
                folder.resolve("qrels.tsv"),
                "query\tdocument\tplace\tgrade\na\tone\tdieu-1\t3\na\ttwo\tdieu-2\t2\nb\ttwo\t@5-9=2.5\t3\nb\tone\t@1-2\t1\n");
        JudgedSet inside = JudgedSet.read(folder).within(Set.of("one"));
        assertThat(inside.queries()).extracting(JudgedQuery::id).containsExactly("a");
        assertThat(inside.of(inside.queries().get(0))).hasSize(1);
        Files.writeString(folder.resolve("qrels.tsv"), "query\tdocument\tplace\tgrade\na\tone\tdieu-1\t3\n");
        assertThatThrownBy(() -> JudgedSet.read(folder)).hasMessageContaining("no judgment for b");
    }
}
