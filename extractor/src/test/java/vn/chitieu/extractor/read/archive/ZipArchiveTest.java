package vn.chitieu.extractor.read.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.ReadContext;
import vn.chitieu.extractor.read.ReadLimits;
import vn.chitieu.extractor.read.ReadListener;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.read.legacy.LegacySamples;

class ZipArchiveTest {

    private static final byte[] TEXT = "Điều 1.".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temporary.resolve("work"));
    }

    private record Content(String name, byte[] bytes) {}

    private static Content text(String name) {
        return new Content(name, TEXT);
    }

    private static byte[] zip(Charset names, Content... contents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (Content content : contents) {
                zip.putNextEntry(new ZipEntry(content.name()));
                zip.write(content.bytes());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static byte[] zip(Content... contents) {
        return zip(StandardCharsets.UTF_8, contents);
    }

    private List<ArchiveMember> unpack(byte[] archive, ReadLimits limits) {
        try {
            return ZipArchive.unpack(archive, folder, new ReadContext(limits, ReadListener.NONE));
        } catch (UnreadableDocumentException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<ArchiveMember> unpack(byte[] archive) {
        return unpack(archive, ReadLimits.DEFAULT);
    }

    private static List<String> names(List<ArchiveMember> members) {
        return members.stream().map(ArchiveMember::name).toList();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(temporary)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> temporary.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** Finds a header by its signature, from an offset on. */
    private static int find(byte[] archive, int third, int from) {
        for (int i = from; i + 4 <= archive.length; i++) {
            if (archive[i] == 'P' && archive[i + 1] == 'K' && archive[i + 2] == third && archive[i + 3] == third + 1) {
                return i;
            }
        }
        throw new AssertionError("no such header");
    }

    private static int directory(byte[] archive) {
        return find(archive, 1, 0);
    }

    private static ReadLimits limits(long inflatedBytes, int entries, int bytes) {
        ReadLimits all = ReadLimits.DEFAULT;
        return new ReadLimits(
                bytes,
                inflatedBytes,
                all.inflation(),
                entries,
                all.depth(),
                all.characters(),
                all.pages(),
                all.cells(),
                all.pixels(),
                all.ocrSeconds());
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    @Test
    void membersAreFilesWithNamesOfTheirOwn() throws IOException {
        List<ArchiveMember> members = unpack(zip(text("a/Nghị quyết.txt"), text("b.txt")));
        assertThat(names(members)).containsExactly("a/Nghị quyết.txt", "b.txt");
        assertThat(members).allSatisfy(member -> {
            assertThat(member.refusal()).isNull();
            assertThat(member.file()).isNotNull().hasBinaryContent(TEXT);
        });
        assertThat(files()).containsExactly("work/00001.bin", "work/00002.bin");
    }

    @Test
    void anArchiveInAFile() throws Exception {
        Path archive = temporary.resolve("a.zip");
        Files.write(archive, zip(text("a.txt")));
        assertThat(names(ZipArchive.unpack(archive, folder, ReadContext.DEFAULT)))
                .containsExactly("a.txt");
        ReadContext small = new ReadContext(limits(1000, 10, 20), ReadListener.NONE);
        assertThatThrownBy(() -> ZipArchive.unpack(archive, folder, small))
                .isInstanceOfSatisfying(UnreadableDocumentException.class, e -> assertThat(e.code())
                        .isEqualTo("READ-002"));
    }

    @Test
    void documentsThatArePackedAreNoArchives() {
        assertThat(ZipArchive.isArchive(zip(text("a.txt")))).isTrue();
        assertThat(ZipArchive.isArchive(zip())).isTrue();
        assertThat(ZipArchive.isArchive(zip(text("word/document.xml"), text("[Content_Types].xml"))))
                .isFalse();
        assertThat(ZipArchive.isArchive(zip(text("mimetype"), text("content.xml"))))
                .isFalse();
        assertThat(ZipArchive.isArchive(TEXT)).isFalse();
        assertThat(ZipArchive.isArchive(new byte[0])).isFalse();
        byte[] document = zip(text("[Content_Types].xml"), text("word/document.xml"));
        assertThat(ZipArchive.isArchive(Arrays.copyOf(document, 90))).isFalse();
        byte[] archive = zip(text("a.txt"), text("b.txt"));
        assertThat(ZipArchive.isArchive(Arrays.copyOf(archive, 60))).isTrue();
    }

    @Test
    void documentsInAnArchiveStayWhole() {
        byte[] document = zip(text("[Content_Types].xml"), text("word/document.xml"));
        List<ArchiveMember> members = unpack(zip(new Content("a.docx", document)));
        assertThat(names(members)).containsExactly("a.docx");
        assertThat(members.get(0).file()).isNotNull().hasBinaryContent(document);
    }

    @Test
    void systemFilesAndFoldersArePassedOver() {
        byte[] archive = zip(
                new Content("a/", new byte[0]),
                text("__MACOSX/a/._b.txt"),
                text("a/.DS_Store"),
                text("Thumbs.db"),
                text("~$b.docx"),
                text("a/b.txt"));
        assertThat(names(unpack(archive))).containsExactly("a/b.txt");
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, etc/passwd",
        "/etc/passwd, etc/passwd",
        "C:\\Windows\\a.txt, Windows/a.txt",
        "..\\..\\a.txt, a.txt",
        "a/./b//c.txt, a/b/c.txt",
        "'a\u0000\u0007b\u202Etxt.exe', abtxt.exe",
        "'a\nb', a b",
        "'..', unnamed",
        "'a:b.txt', a b.txt"
    })
    void namesLeadNowhere(String name, String safe) throws IOException {
        assertThat(names(unpack(zip(text(name))))).containsExactly(safe);
        assertThat(files()).containsExactly("work/00001.bin");
    }

    @Test
    void namesAreShortAndUnique() {
        String longName = "ư".repeat(5000) + ".docx";
        List<String> names = names(unpack(zip(text("a.txt"), text("A.TXT"), text("../a.txt"), text(longName))));
        assertThat(names.subList(0, 3)).containsExactly("a.txt", "A (2).TXT", "a (3).txt");
        assertThat(names).doesNotHaveDuplicates();
        assertThat(names.get(3)).hasSize(200).endsWith("ư.docx");
    }

    @Test
    void manyMembersOfOneName() {
        Content[] contents = new Content[3000];
        for (int i = 0; i < contents.length; i++) {
            contents[i] = text("x".repeat(i % 2) + "/../".repeat(i / 2) + "a.txt");
        }
        assertThat(names(unpack(zip(contents)))).hasSize(3000).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1258", "NFD"})
    void vietnameseNames(String encoding) {
        String name = "Nghị quyết số 12 về kế hoạch phát triển.docx";
        String written = encoding.equals("UTF-8") ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
        byte[] raw = encoding.equals("windows-1258")
                ? LegacySamples.bytes1258(name)
                : written.getBytes(StandardCharsets.UTF_8);
        // Written as Latin-1, so that the bytes stand in the archive without the flag that says UTF-8.
        String bytes = new String(raw, StandardCharsets.ISO_8859_1);
        assertThat(names(unpack(zip(StandardCharsets.ISO_8859_1, text(bytes))))).containsExactly(name);
    }

    @Test
    void namesOfOldSystems() {
        assertThat(names(unpack(zip(Charset.forName("IBM437"), text("Café résumé.txt")))))
                .containsExactly("Café résumé.txt");
    }

    @Test
    void encryptedMembersAreNamedAndTheRestGoesOn() {
        byte[] archive = zip(text("a.txt"), text("b.txt"));
        archive[6] |= 1;
        archive[directory(archive) + 8] |= 1;
        List<ArchiveMember> members = unpack(archive);
        assertThat(members.get(0).refusal()).isEqualTo(ReadCode.ENCRYPTED);
        assertThat(members.get(1).file()).isNotNull().hasBinaryContent(TEXT);
    }

    @Test
    void damagedMembersAreNamedAndTheRestGoesOn() throws IOException {
        for (int at : new int[] {0, 26, 36, 40}) {
            byte[] archive = zip(text("a.txt"), text("b.txt"));
            archive[at] ^= 0x55;
            Files.walk(folder).filter(Files::isRegularFile).forEach(file -> file.toFile()
                    .delete());
            List<ArchiveMember> members = unpack(archive);
            assertThat(names(members)).containsExactly("a.txt", "b.txt");
            assertThat(members.get(1).file()).isNotNull().hasBinaryContent(TEXT);
            if (at > 0) {
                assertThat(members.get(0).refusal()).as("byte %s", at).isEqualTo(ReadCode.CORRUPT);
                assertThat(members.get(0).message()).contains("damaged");
                assertThat(files()).containsExactly("work/00002.bin");
            }
        }
    }

    @Test
    void wrongSizesAreNotBelieved() {
        byte[] archive = zip(text("a.txt"));
        int size = directory(archive) + 24;
        Arrays.fill(archive, size, size + 3, (byte) 0xFF);
        ArchiveMember member = unpack(archive).get(0);
        assertThat(member.file()).isNotNull().hasBinaryContent(TEXT);
    }

    @Test
    void theDirectoryAndNotTheLocalHeaderNamesAMember() {
        byte[] archive = zip(text("a.txt"));
        archive[30] = 'X';
        assertThat(names(unpack(archive))).containsExactly("a.txt");
    }

    @Test
    void anArchiveWithoutDirectoryIsCorrupt() {
        byte[] archive = zip(text("a.txt"), text("b.txt"));
        byte[] cut = Arrays.copyOf(archive, directory(archive));
        assertThatThrownBy(() -> ZipArchive.unpack(cut, folder, ReadContext.DEFAULT))
                .isInstanceOfSatisfying(UnreadableDocumentException.class, e -> assertThat(e.code())
                        .isEqualTo("READ-007"));
    }

    @Test
    void membersThatShareTheirBytes() {
        byte[] archive = zip(text("a.txt"), text("b.txt"));
        int second = find(archive, 1, directory(archive) + 4);
        Arrays.fill(archive, second + 42, second + 46, (byte) 0);
        List<ArchiveMember> members = unpack(archive);
        assertThat(members.get(0).file()).isNotNull().hasBinaryContent(TEXT);
        assertThat(members.get(1).refusal()).isEqualTo(ReadCode.CORRUPT);
        assertThat(members.get(1).message()).contains("shares");
    }

    @Test
    void aBombIsStopped() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("bomb.txt"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("larger.txt"));
            for (int i = 0; i < 1024; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write(TEXT);
        }
        assertThat(out.size()).isLessThan(1_200_000);
        List<ArchiveMember> members = unpack(out.toByteArray());
        assertThat(members.get(0).refusal()).isEqualTo(ReadCode.TOO_LARGE);
        assertThat(members.get(0).message()).contains("200 times");
        assertThat(members.get(1).refusal()).isEqualTo(ReadCode.TOO_LARGE);
        assertThat(members.get(2).file()).isNotNull().hasBinaryContent(TEXT);
        assertThat(files()).containsExactly("work/00003.bin");
    }

    @Test
    void allMembersTogetherAreBounded() {
        Content[] contents = new Content[10];
        Arrays.setAll(contents, i -> new Content(i + ".bin", random(1000)));
        List<ArchiveMember> members = unpack(zip(contents), limits(5500, 100, 100_000));
        assertThat(members).hasSize(10);
        assertThat(members.stream().filter(member -> member.refusal() == null)).hasSize(5);
        assertThat(members.subList(5, 10))
                .allSatisfy(member -> assertThat(member.refusal()).isEqualTo(ReadCode.TOO_LARGE));
    }

    @Test
    void aMemberIsBounded() {
        byte[] archive = zip(new Content("a.bin", random(5000)), text("b.txt"));
        List<ArchiveMember> members = unpack(archive, limits(100_000, 100, 4000));
        assertThat(members.get(0).refusal()).isEqualTo(ReadCode.TOO_LARGE);
        assertThat(members.get(1).refusal()).isNull();
    }

    @Test
    void tooManyMembers() {
        byte[] archive = zip(text("1"), text("2"), text("3"), text("4"));
        for (int entries : new int[] {0, 3}) {
            ReadContext context = new ReadContext(limits(1000, entries, 100_000), ReadListener.NONE);
            assertThatThrownBy(() -> ZipArchive.unpack(archive, folder, context))
                    .isInstanceOfSatisfying(UnreadableDocumentException.class, e -> assertThat(e.code())
                            .isEqualTo("READ-002"));
        }
        byte[] nested = zip(new Content("in.zip", archive), text("5"));
        List<ArchiveMember> members = unpack(nested, limits(100_000, 5, 100_000));
        assertThat(members.get(0).refusal()).isEqualTo(ReadCode.TOO_LARGE);
        assertThat(members.get(1).refusal()).isNull();
    }

    @Test
    void archivesInArchives() throws IOException {
        byte[] inner = zip(text("b.txt"), text("c.txt"));
        List<ArchiveMember> members = unpack(zip(text("a.txt"), new Content("in.zip", inner), text("d.txt")));
        assertThat(names(members)).containsExactly("a.txt", "in.zip/b.txt", "in.zip/c.txt", "d.txt");
        assertThat(files()).hasSize(4);
    }

    @Test
    void tenDeep() throws IOException {
        byte[] archive = zip(text("deep.txt"));
        for (int i = 0; i < 10; i++) {
            archive = zip(new Content("in.zip", archive), text("a.txt"));
        }
        List<ArchiveMember> members = unpack(archive);
        assertThat(names(members))
                .containsExactly(
                        "in.zip/in.zip/in.zip/in.zip/in.zip",
                        "in.zip/in.zip/in.zip/in.zip/a.txt",
                        "in.zip/in.zip/in.zip/a.txt",
                        "in.zip/in.zip/a.txt",
                        "in.zip/a.txt",
                        "a.txt");
        assertThat(members.get(0).refusal()).isEqualTo(ReadCode.TOO_LARGE);
        assertThat(files()).hasSize(5);
    }

    /** As many copies of an archive in each archive as a quine of archives would unfold to. */
    @Test
    void archivesThatUnfoldWithoutEnd() {
        byte[] archive = zip(text("a.txt"));
        for (int i = 0; i < 6; i++) {
            Content[] copies = new Content[16];
            byte[] inner = archive;
            Arrays.setAll(copies, copy -> new Content(copy + ".zip", inner));
            archive = zip(copies);
        }
        List<ArchiveMember> members = unpack(archive);
        assertThat(members)
                .hasSizeLessThanOrEqualTo(ReadLimits.DEFAULT.entries())
                .isNotEmpty();
        assertThat(members).allSatisfy(member -> assertThat(member.refusal()).isEqualTo(ReadCode.TOO_LARGE));
    }

    @Test
    void aDamagedArchiveInAnArchiveCostsItselfOnly() {
        byte[] inner = zip(text("b.txt"));
        byte[] cut = Arrays.copyOf(inner, directory(inner));
        List<ArchiveMember> members = unpack(zip(new Content("in.zip", cut), text("a.txt")));
        assertThat(names(members)).containsExactly("in.zip", "a.txt");
        assertThat(members.get(0).refusal()).isEqualTo(ReadCode.CORRUPT);
        assertThat(members.get(1).refusal()).isNull();
    }

    @Test
    void mutatedArchivesGiveMembersOrAnOutcome() throws IOException {
        byte[] archive = zip(text("a.txt"), new Content("in.zip", zip(text("b.txt"))), text("c.txt"));
        Random random = new Random(20261122);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            byte[] mutated = archive.clone();
            for (int flips = random.nextInt(4); flips >= 0; flips--) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            }
            Path own = Files.createDirectory(temporary.resolve("run" + i));
            try {
                ZipArchive.isArchive(mutated);
                ZipArchive.unpack(mutated, own, ReadContext.DEFAULT)
                        .forEach(member -> assertThat(member.file() == null).isEqualTo(member.refusal() != null));
            } catch (UnreadableDocumentException e) {
                codes.add(e.code());
            }
        }
        assertThat(codes).isNotEmpty().isSubsetOf("READ-002", "READ-007");
    }
}
