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
import vn.chitieu.app.batch.Account;
import vn.chitieu.app.batch.DocumentExtraction;
import vn.chitieu.extractor.isolate.Answer;
import vn.chitieu.extractor.read.ReadCode;
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
            return files.filter(file -> Files.isRegularFile(file) && !file.endsWith(Account.NAME))
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
        assertThat(run.err().lines())
                .containsExactly("chitieu: 2 inputs", "     2  EXTRACTED            extracted wholly");
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
        Program.Run run = Program.run("extract", "--format=jsonl", "--quiet", in);
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
        file("program.exe", "x");
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
        assertThat(run.err()).contains("large.txt: READ-002 ").contains(String.valueOf(ReadLimits.DEFAULT.bytes()));
    }

    @Test
    void theAccountSumsUpToTheInputs() throws IOException {
        file("a.txt", "good");
        file("b.txt", "bad");
        file("c.txt", "cut here");
        file("d.txt", "defect");
        Program.Run run = Program.run("extract", in, "--out", out);
        assertThat(run.err())
                .contains("chitieu: 4 inputs")
                .contains("     1  EXTRACTED  ", "     1  EXTRACTED_PARTIALLY  ")
                .contains("     1  UNSUPPORTED  ", "     1  CRASHED  ")
                .contains("c.txt: READ-130 a part was left out because of a limit (made to be cut)");
        assertThat(Files.readAllLines(out.resolve(Account.NAME))).hasSize(5).anySatisfy(line -> assertThat(line)
                .endsWith("b.txt\tUNSUPPORTED\tREAD-003\tmade to fail"));
    }

    @Test
    void onlyWhatFailedIsRunAgain() throws IOException {
        Path bad = file("bad.txt", "bad");
        file("good.txt", "good");
        Program.run("extract", in, "--out", out);
        Files.writeString(bad, "mended");
        Files.delete(out.resolve("good.txt.json"));
        Program.Run run = Program.run("extract", in, "--out", out, "--retry-failed");
        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("chitieu: 1 inputs");
        assertThat(below(out)).containsExactly("bad.txt.json");
        assertThat(Files.readString(out.resolve(Account.NAME)))
                .contains("bad.txt\tEXTRACTED\t\t", "good.txt\tEXTRACTED\t\t");
        assertThat(Program.run("extract", in, "--out", out, "--retry-failed").err())
                .contains("chitieu: 0 inputs");
    }

    @Test
    void tryingAgainNeedsTheFolderOfTheAccount() throws IOException {
        file("a.txt", "a");
        Program.Run run = Program.run("extract", in, "--retry-failed");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--retry-failed needs --out");
    }

    @Test
    void theMembersOfAnArchiveStandInItsPlace() throws IOException {
        Path member = Files.writeString(folder.resolve("00001.bin"), "member");
        Path archive = file("b.zip", "archive");
        file("a.txt", "first");
        file("c.txt", "last");
        DocumentExtraction unpacking = (name, file, listener) -> file.equals(archive)
                ? new Answer.Archive(
                        Files.createTempDirectory(folder, "unpacked"),
                        List.of(
                                new Answer.Member("nam 2030/ke-hoach.docx", member, null),
                                new Answer.Member("deep.zip", null, ReadCode.TOO_LARGE.unreadable("too deep"))))
                : Program.echo(name, file, listener);
        Program.Run run = Program.run(Locale.ENGLISH, settings -> unpacking, "extract", in, "--out", out);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .contains("b.zip/deep.zip: READ-002 ", "chitieu: 4 inputs", "     3  EXTRACTED ", "     1  TOO_LARGE ");
        assertThat(below(out)).containsExactly("a.txt.json", "b.zip/nam 2030/ke-hoach.docx.json", "c.txt.json");
        Program.Run again =
                Program.run(Locale.ENGLISH, settings -> unpacking, "extract", in, "--out", out, "--retry-failed");
        assertThat(again.err()).contains("chitieu: 1 inputs", "b.zip/deep.zip: READ-002 ");
    }

    @Test
    void messagesAreVietnameseUnlessEnglishIsSet() throws IOException {
        Path none = in.resolve("none.txt");
        assertThat(Program.run(Locale.forLanguageTag("vi"), settings -> Program::echo, "extract", none)
                        .err())
                .contains("APP-001 không có");
        assertThat(Program.run(Locale.ENGLISH, settings -> Program::echo, "extract", none)
                        .err())
                .contains("APP-001 there is no");
    }
}
