package vn.chitieu.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.extractor.annotation.GoldenCase;
import vn.chitieu.extractor.annotation.GoldenCases;
import vn.chitieu.extractor.annotation.GoldenException;

class GoldenCasesTest {

    @TempDir
    Path folder;

    @Test
    void readsCasesSortedByName() throws GoldenException, IOException {
        write("b/source.txt", "văn bản");
        write("b/expected.json", "{\"targets\": []}");
        write("a/source.html", "<p>văn bản</p>");
        write(
                "a/expected.json",
                "{\"targets\": [], \"conflicts\": [{\"field\": \"time\", \"quotes\": [\"x\", \"y\"]}]}");
        write("README.md", "no case");
        List<GoldenCase> cases = GoldenCases.read(folder);
        assertThat(cases).extracting(GoldenCase::name).containsExactly("a", "b");
        assertThat(cases.get(0).expected().conflicts()).hasSize(1);
        assertThat(cases.get(1).expected().conflicts()).isEmpty();
        assertThat(cases.get(1).expected().clauses()).isNull();
    }

    @Test
    void caseCanPointToItsSource() throws GoldenException, IOException {
        write("documents/one.txt", "văn bản");
        write("cases/one/case.json", "{\"source\": \"../../documents/one.txt\", \"conflicts\": []}");
        write("cases/one/expected.json", "{\"targets\": []}");
        assertThat(GoldenCases.read(folder.resolve("cases")))
                .extracting(GoldenCase::source)
                .containsExactly(folder.resolve("documents/one.txt"));
    }

    @Test
    void incompleteCaseIsNamed() throws IOException {
        write("a/expected.json", "{\"targets\": []}");
        assertThatThrownBy(() -> GoldenCases.read(folder))
                .isInstanceOf(GoldenException.class)
                .hasMessageContaining("case a")
                .hasMessageContaining("source.*");
    }

    @Test
    void brokenAnnotationIsNamedWithItsEntry() throws IOException {
        write("a/source.txt", "văn bản");
        write("a/expected.json", "{\"targets\": [{\"kind\": \"QUALITATIVE\"}, {\"kind\": \"QUANTITY\"}]}");
        assertThatThrownBy(() -> GoldenCases.read(folder))
                .isInstanceOf(GoldenException.class)
                .hasMessageContaining("expected.json: targets[1]")
                .hasMessageContaining("QUANTITY");
    }

    @Test
    void folderWithoutCasesIsAnError() {
        assertThatThrownBy(() -> GoldenCases.read(folder)).isInstanceOf(GoldenException.class);
        assertThatThrownBy(() -> GoldenCases.read(folder.resolve("absent"))).isInstanceOf(GoldenException.class);
    }

    @Test
    void committedCasesAreWhole() throws GoldenException {
        List<GoldenCase> cases = GoldenCases.read(Repository.options(1).casesDir());
        assertThat(cases).hasSizeGreaterThanOrEqualTo(47);
        assertThat(cases)
                .filteredOn(golden -> golden.expected().clauses() != null)
                .hasSizeGreaterThanOrEqualTo(20);
        assertThat(cases).allSatisfy(golden -> {
            assertThat(golden.expected().citations()).as(golden.name()).isNotNull();
            assertThat(golden.expected().document()).as(golden.name()).containsKeys("number", "title", "issuer");
        });
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
