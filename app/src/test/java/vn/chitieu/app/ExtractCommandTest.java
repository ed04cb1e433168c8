package vn.chitieu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.extractor.read.ReadLimits;

class ExtractCommandTest {

    @TempDir
    private Path folder;

    private Path in;
    private Path out;

    @BeforeEach
    void makeFolders() throws IOException {
        in = Files.createDirectory(folder.resolve("in"));
        out = folder.resolve("out");
    }

    private Path file(String name, String text) throws IOException {
        Path file = in.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static List<String> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> Program.slashes(folder.relativize(file)))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void writesOneFilePerDocumentNamedByTheWholeNameAndKeepsSubFolders() throws IOException {
        file("318.txt", "a");
        file("nam-2030/ke-hoach.html", "b");
        Program.Run run = Program.run("extract", in, "--out", out);
        assertThat(run.status()).isZero();
        assertThat(below(out)).containsExactly("318.txt.json", "nam-2030/ke-hoach.html.json");
        assertThat(Files.readString(out.resolve("318.txt.json")))
                .contains("\"schema\" : \"chitieu/extraction/1\"")
                .endsWith("}\n");
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo(String.format("chitieu: 2 inputs: 2 done, 0 failed%n"));
    }

    @Test
    void aFolderGivesItsDocumentsOnly() throws IOException {
        file("b.txt", "b");
        file("a.HTM", "a");
        file(".hidden.txt", "no");
        file(".git/x.txt", "no");
        file("about.json", "no");
        file("pom.xml", "no");
        file("src/test/resources/case.txt", "no");
        file("target/surefire-reports/report.txt", "no");
        file("sub/target/kept.txt", "c");
        Program.run("extract", in, "--out", out, "--format", "jsonl");
        assertThat(below(out)).containsExactly("a.HTM.jsonl", "b.txt.jsonl", "sub/target/kept.txt.jsonl");
    }

    @Test
    void aFileIsTakenWhateverItsNameIs() throws IOException {
        Path file = file(".odd-name", "text");
        assertThat(Program.run("extract", file).out()).contains("\"text\" : \"text\"");
    }

    @Test
    void standardOutputHasOneDocumentAfterTheOtherInOrder() throws IOException {
        Path b = file("b.txt", "second");
        Path a = file("a.txt", "first");
        Program.Run run = Program.run("extract", "--format=jsonl", in);
        assertThat(run.out().lines()).hasSize(2);
        assertThat(run.out()).containsSubsequence("first", "second");
        assertThat(run.err()).isEmpty();
        assertThat(Program.run("extract", b, a).out()).containsSubsequence("second", "first");
    }

    @Test
    void csvHasOneHeaderForAllDocuments() throws IOException {
        file("a.txt", "a");
        file("b.txt", "b");
        Program.Run run = Program.run("extract", in, "--format", "csv");
        assertThat(run.out()).startsWith("\uFEFFdocument,number,target,").endsWith("\r\n");
        assertThat(run.out().lines()).hasSize(1);
    }

    @Test
    void manyDocumentsKeepTheirOrder() throws IOException {
        for (int i = 0; i < 200; i++) {
            file(String.format(Locale.ROOT, "%03d.txt", i), "n" + i);
        }
        List<String> names = Program.run("extract", in, "--format", "jsonl")
                .out()
                .lines()
                .map(line -> line.replaceFirst(".*\"id\":\"(\\d+)\\.txt\".*", "$1"))
                .toList();
        assertThat(names).hasSize(200).isSorted();
    }

    @Test
    void theBatchGoesOnOverInputsThatFail() throws IOException {
        file("a.txt", "bad");
        file("b.txt", "defect");
        file("c.txt", "good");
        Program.Run run = Program.run("extract", in, in.resolve("none.txt"), "--out", out, "--quiet");
        assertThat(run.status()).isEqualTo(1);
        assertThat(below(out)).containsExactly("c.txt.json");
        assertThat(run.err().lines()).hasSize(3);
        assertThat(run.err())
                .contains("none.txt: APP-001 ", "a.txt: READ-003 ", "b.txt: APP-009 ")
                .doesNotContain("c.txt");
    }

    @Test
    void aFolderWithoutADocumentIsAFailure() throws IOException {
        file("image.png", "x");
        Program.Run run = Program.run("extract", in);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("in: APP-003 ");
    }

    @Test
    void twoInputsNeverWriteTheSameOutput() throws IOException {
        Path first = file("x/plan.txt", "first");
        Path second = file("y/plan.txt", "second");
        Program.Run run = Program.run("extract", first, second, "--out", out);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains(second + ": APP-005 ").contains(first.toString());
        assertThat(Files.readString(out.resolve("plan.txt.json"))).contains("first");
    }

    @Test
    void theSameInputTwiceIsOneInput() throws IOException {
        Path file = file("plan.txt", "text");
        Program.Run run = Program.run("extract", file, in, "--out", out);
        assertThat(run.status()).isZero();
        assertThat(below(out)).containsExactly("plan.txt.json");
    }

    @Test
    void anInputIsNeverOverwritten() throws IOException {
        Path file = file("plan.txt", "text");
        Path other = file("plan.txt.json", "kept");
        Program.Run run = Program.run("extract", file, other, "--out", in);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("APP-006");
        assertThat(other).hasContent("kept");
    }

    @Test
    void anOutputFolderThatCannotBeWrittenFailsEachInput() throws IOException {
        file("a.txt", "a");
        file("b.txt", "b");
        Path occupied = Files.writeString(folder.resolve("occupied"), "a file");
        Program.Run run = Program.run("extract", in, "--out", occupied);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("a.txt: APP-004 ", "b.txt: APP-004 ");
        assertThat(occupied).hasContent("a file");
    }

    @Test
    void oneOutputThatCannotBeWrittenLeavesTheOthersAndNothingHalf() throws IOException {
        file("a.txt", "a");
        file("b.txt", "b");
        Files.createDirectories(out.resolve("a.txt.json"));
        Program.Run run = Program.run("extract", in, "--out", out);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("a.txt: APP-004 ");
        assertThat(below(out)).containsExactly("b.txt.json");
    }

    @Test
    void aFileAboveTheLimitIsRefusedWithoutBeingRead() throws IOException {
        Path large = in.resolve("large.txt");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(ReadLimits.DEFAULT.bytes() + 1L);
        }
        Program.Run run = Program.run("extract", large);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("large.txt: READ-002 ").contains("64 MiB");
    }

    @Test
    void messagesAreVietnameseUnlessEnglishIsSet() throws IOException {
        Path none = in.resolve("none.txt");
        assertThat(Program.run(Locale.forLanguageTag("vi"), Program::echo, "extract", none)
                        .err())
                .contains("APP-001 không có");
        assertThat(Program.run(Locale.ENGLISH, Program::echo, "extract", none).err())
                .contains("APP-001 there is no");
    }
}
