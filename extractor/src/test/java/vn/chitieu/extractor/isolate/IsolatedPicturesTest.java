package vn.chitieu.extractor.isolate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.extractor.read.PagePictures;
import vn.chitieu.extractor.read.ReadCode;
import vn.chitieu.extractor.read.ReadLimits;
import vn.chitieu.extractor.read.ReadListener;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.read.page.PagePicture;
import vn.chitieu.extractor.read.page.PictureRequest;
import vn.chitieu.extractor.read.page.Word;

@Timeout(120)
class IsolatedPicturesTest {

    private static final PictureRequest REQUEST = new PictureRequest(1, 400);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 7};
    private static final Word WORD = new Word("rừng", 1, 2, 3, 4, 5, true);

    @TempDir
    private Path folder;

    @Test
    void aChildDrawsWhatThisProcessDraws() throws Exception {
        Path pdf = SampleFiles.of("pdf");
        PagePicture here = PagePictures.draw(Files.readAllBytes(pdf), REQUEST, ReadLimits.DEFAULT);
        try (IsolatedExtractor isolated = IsolatedExtractor.start(IsolationSettings.of(1))) {
            PagePicture there = isolated.picture(pdf, REQUEST);
            assertThat(there.words()).isNotEmpty().isEqualTo(here.words());
            assertThat(there.png()).isEqualTo(here.png());
            assertThat(there.width()).isEqualTo(here.width());
            assertThat(there.height()).isEqualTo(here.height());
        }
    }

    @Test
    void aPageThatCannotBeDrawnCostsOnlyItself() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.4\nstartxref");
        try (IsolatedExtractor isolated = IsolatedExtractor.start(IsolationSettings.of(1))) {
            assertThatThrownBy(() -> isolated.picture(broken, REQUEST))
                    .isInstanceOfSatisfying(UnreadableDocumentException.class, e -> assertThat(e.reason())
                            .isEqualTo(ReadCode.CORRUPT));
            assertThat(isolated.picture(SampleFiles.of("pdf"), REQUEST).words()).isNotEmpty();
            assertThat(isolated.extract("a.pdf", SampleFiles.of("pdf"), ReadListener.NONE))
                    .isInstanceOf(Answer.Document.class);
        }
    }

    private static PagePicture read(PagePicture picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PictureFrame.write(new DataOutputStream(bytes), picture);
        return PictureFrame.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), REQUEST);
    }

    @Test
    void aFrameIsReadAsItWasWritten() throws Exception {
        PagePicture picture = read(new PagePicture(PNG, 300, 400, List.of(WORD)));
        assertThat(picture.words()).containsExactly(WORD);
        assertThat(picture.png()).isEqualTo(PNG);
    }

    @Test
    void aChildThatSaysMoreThanItMayIsNotBelieved() {
        assertThatThrownBy(() -> read(new PagePicture(PNG, 300, 401, List.of())))
                .hasMessageContaining("401");
        assertThatThrownBy(() -> read(new PagePicture(PNG, 0, 1, List.of()))).hasMessageContaining("0 pixels");
        assertThatThrownBy(() -> read(new PagePicture("<svg onload='x'/>".getBytes(), 1, 1, List.of())))
                .hasMessageContaining("no PNG");
        Word nowhere = new Word("a", Float.NaN, 0, 0, 0, 0, false);
        assertThatThrownBy(() -> read(new PagePicture(PNG, 1, 1, List.of(nowhere))))
                .hasMessageContaining("nowhere");
        List<Word> many = Collections.nCopies(PagePicture.MAX_WORDS + 1, WORD);
        assertThatThrownBy(() -> read(new PagePicture(PNG, 1, 1, many))).hasMessageContaining("20001 words");
    }
}
