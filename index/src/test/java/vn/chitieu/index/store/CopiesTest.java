package vn.chitieu.index.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.extractor.Extractor;

/** One document from several sources is linked and shown once; documents that only look alike are not. */
class CopiesTest {

    private static final String TEXT = Invented.text(1, 1_200);
    private static final Invented.Facts FACTS = Invented.Facts.of(1);
    private static final String ID = "1-kh-ubnd-song-lam-2031";

    @TempDir
    private Path home;

    private Library library;

    @BeforeEach
    void open() throws LibraryException {
        library = Library.open(home.resolve("library"), FakeIndex.SETTINGS);
    }

    @AfterEach
    void close() throws LibraryException {
        library.close();
    }

    /** Id, shown copy and other copies of each document. */
    private List<String> links() {
        return library.documents().stream()
                .map(document -> document.id() + " " + document.copyOf() + " " + document.copies())
                .toList();
    }

    private List<String> indexed() throws Exception {
        library.refresh();
        FakeIndex index = (FakeIndex) ((LiveIndex) library.index()).generation().index();
        return index.entries().stream()
                .filter(entry -> entry.contains(" khoan-1 "))
                .map(entry -> entry.replace(" khoan-1", ""))
                .toList();
    }

    @Test
    void aCopyFromAnotherSourceIsLinkedAndShownOnce() throws Exception {
        library.load(Invented.file(FACTS, TEXT));
        Loaded copy = library.load(Invented.file(FACTS.named("1.pdf"), TEXT + "thêm dòng ký tên\n"));
        assertThat(copy).isEqualTo(new Loaded(ID + "-2", LoadOutcome.COPY, ID));
        assertThat(links()).containsExactly(ID + " null [" + ID + "-2]", ID + "-2 " + ID + " []");
        assertThat(indexed()).containsExactly(ID + " null [" + ID + "-2]", ID + "-2 " + ID + " []");
        library.remove(ID);
        assertThat(links()).containsExactly(ID + "-2 null []");
        assertThat(indexed()).containsExactly(ID + "-2 null []");
        library.close();
        library = Library.open(home.resolve("library"), FakeIndex.SETTINGS);
        assertThat(links()).containsExactly(ID + "-2 null []");
    }

    @Test
    void whatWasNotRecognisedFromAPictureIsShownWhicheverCameFirst() throws Exception {
        library.load(Invented.file(FACTS.named("scan.pdf").recognised(), TEXT));
        Loaded text = library.load(Invented.file(FACTS.named("1.docx"), TEXT));
        assertThat(text).isEqualTo(new Loaded(ID + "-2", LoadOutcome.COPY, ID));
        assertThat(links()).containsExactly(ID + " " + ID + "-2 []", ID + "-2 null [" + ID + "]");
        assertThat(indexed()).containsExactly(ID + " " + ID + "-2 []", ID + "-2 null [" + ID + "]");
    }

    @Test
    void aDocumentWithoutItsAnnexIsACopy() throws Exception {
        library.load(Invented.file(FACTS, TEXT));
        Loaded part = library.load(Invented.file(FACTS.named("no-annex.html"), TEXT.substring(0, TEXT.length() / 2)));
        assertThat(part.outcome()).isEqualTo(LoadOutcome.COPY);
    }

    @Test
    void theSameWordsUnderAnotherNumberOrDateAreAnotherDocument() throws Exception {
        library.load(Invented.file(FACTS, TEXT));
        Invented.Facts next = new Invented.Facts("2-kh-ubnd-song-lam-2031", "2/KH-UBND", "2031-01-15", "2.txt", false);
        assertThat(library.load(Invented.file(next, TEXT)).outcome()).isEqualTo(LoadOutcome.NEW);
        Invented.Facts later = new Invented.Facts(ID, "1/KH-UBND", "2031-07-01", "later.txt", false);
        assertThat(library.load(Invented.file(later, TEXT)).outcome()).isEqualTo(LoadOutcome.NEW);
        assertThat(links()).allMatch(link -> link.contains(" null []"));
    }

    @Test
    void aDraftWithoutNumberIsACopyOfTheDocumentIfItsTextIs() throws Exception {
        library.load(Invented.file(FACTS, TEXT));
        Invented.Facts draft = new Invented.Facts("ke-hoach", null, null, "draft.docx", false);
        assertThat(library.load(Invented.file(draft, TEXT + "dự thảo lần hai\n"))
                        .outcome())
                .isEqualTo(LoadOutcome.COPY);
        assertThat(library.load(Invented.file(
                                new Invented.Facts("khac", null, null, "b", false), Invented.text(9, 1_200)))
                        .outcome())
                .isEqualTo(LoadOutcome.NEW);
    }

    @Test
    void aReplacedCopyThatIsNoCopyAnyMoreStandsAlone() throws Exception {
        library.load(Invented.file(FACTS, TEXT));
        library.load(Invented.file(FACTS.named("b.txt"), TEXT));
        library.load(Invented.file(FACTS.named("c.txt"), TEXT));
        assertThat(library.load(Invented.file(FACTS, Invented.text(5, 1_200))).outcome())
                .isEqualTo(LoadOutcome.REPLACED);
        assertThat(links()).containsExactly(ID + " null []", ID + "-2 null [" + ID + "-3]", ID + "-3 " + ID + "-2 []");
        assertThat(indexed())
                .containsExactly(ID + " null []", ID + "-2 null [" + ID + "-3]", ID + "-3 " + ID + "-2 []");
    }

    /** Office files and PDF files made of the corpus, read by the extractor. */
    @Test
    void renderingsOfTheCorpusAreCopiesOfItsTexts() throws Exception {
        Path root = Path.of(System.getProperty("chitieu.root"));
        Extractor extractor = Extractor.create();
        for (String name : List.of("318-nq-hdnd-quang-ninh-2025", "35-ctr-ubnd-quang-ninh-2021")) {
            assertThat(load(extractor, root.resolve("corpus").resolve(name).resolve(name + ".txt"))
                            .outcome())
                    .isEqualTo(LoadOutcome.NEW);
            Path renderings = root.resolve("golden/src/test/resources/vn/chitieu/golden/rendered/" + name);
            for (String rendering : List.of("converted.docx", "browser.pdf")) {
                Loaded loaded = load(extractor, renderings.resolve(rendering));
                assertThat(loaded.outcome()).as(name + "/" + rendering).isEqualTo(LoadOutcome.COPY);
                assertThat(loaded.of()).startsWith(name);
            }
        }
        assertThat(library.documents().stream().filter(document -> document.copyOf() == null))
                .hasSize(2);
    }

    private Loaded load(Extractor extractor, Path file) throws Exception {
        byte[] content = Files.readAllBytes(file);
        // Under names of their own: the same name would be a newer file of the same document.
        String name = file.getParent().getFileName() + "-" + file.getFileName();
        return library.load(LoadedFile.of(content, extractor.extract(name, content), ""));
    }

    /** Whatever lies in the folder of development documents, where there is one: each is a document of its own. */
    @Test
    void documentsOfOtherIssuersAreNoCopies() throws Exception {
        Path documents = Path.of(System.getProperty("chitieu.devset", ""));
        assumeTrue(!documents.toString().isEmpty() && Files.isDirectory(documents));
        Extractor extractor = Extractor.create();
        try (Stream<Path> files = Files.list(documents)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                assertThat(load(extractor, file).outcome()).as(file.toString()).isEqualTo(LoadOutcome.NEW);
            }
        }
    }
}
