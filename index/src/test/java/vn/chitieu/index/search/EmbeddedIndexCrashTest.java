package vn.chitieu.index.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.tests.store.MockDirectoryWrapper;
import org.apache.lucene.tests.util.LuceneTestCase;
import vn.chitieu.extractor.Extractor;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.index.model.IndexedDocument;

/** What was committed is there after a crash, on a full disk and after failing writes; the rest is there wholly or not. */
public class EmbeddedIndexCrashTest extends LuceneTestCase {

    private static final Extractor EXTRACTOR = Extractor.create();

    private static IndexedDocument document(int number) throws UnreadableDocumentException {
        String text = "NGHỊ QUYẾT\nĐiều 1. Chỉ tiêu năm 2030\n1. Tỷ lệ che phủ rừng đạt " + (number % 90 + 1)
                + "%.\nĐiều 2. Sở Y tế chủ trì, phối hợp với Sở Tài chính thực hiện.\n";
        Extraction extraction = EXTRACTOR.extract("plan.txt", text.getBytes(StandardCharsets.UTF_8));
        return new IndexedDocument("plan-" + number, extraction, null, List.of());
    }

    private static MockDirectoryWrapper directory(long seed) {
        MockDirectoryWrapper directory = new MockDirectoryWrapper(new Random(seed), new ByteBuffersDirectory());
        directory.setCheckIndexOnClose(false);
        directory.setAssertNoUnrefencedFilesOnClose(false);
        return directory;
    }

    /** Puts documents, commits some of them, and ends as the wrapped disk makes it end; tells what was committed. */
    private static Set<String> putUntilItFails(MockDirectoryWrapper directory, Random random) throws Exception {
        Set<String> committed = new TreeSet<>();
        Set<String> put = new TreeSet<>();
        EmbeddedIndex index = null;
        int commits = 0;
        try {
            index = EmbeddedIndex.open(directory);
            for (int i = 0; i < 24; i++) {
                index.put(document(i));
                put.add("plan-" + i);
                // With fewer than ten segments nothing is merged in the background, where an error would end the test.
                if (commits < 8 && random.nextInt(4) == 0) {
                    commits++;
                    index.commit(Map.of("last", Integer.toString(i)));
                    committed.addAll(put);
                }
            }
        } catch (IOException | IllegalStateException e) {
            // The disk failed, as it was told to; what was committed before must be there.
            assertNotNull(e);
        }
        directory.crash();
        if (index != null) {
            endAfterCrash(index);
        }
        return committed;
    }

    /** Frees the lock and the threads, as the end of the process would. */
    private static void endAfterCrash(EmbeddedIndex index) {
        try {
            index.close();
        } catch (IOException | IllegalStateException e) {
            // Its files are gone or cut.
            assertNotNull(e);
        }
    }

    private static void assertRecovers(MockDirectoryWrapper directory, Set<String> committed) throws IOException {
        directory.clearCrash();
        directory.setMaxSizeInBytes(0);
        directory.setRandomIOExceptionRate(0);
        directory.setRandomIOExceptionRateOnOpen(0);
        if (committed.isEmpty()) {
            return;
        }
        try (CheckIndex check = new CheckIndex(directory)) {
            assertTrue(check.checkIndex().clean);
        }
        try (EmbeddedIndex index = EmbeddedIndex.open(directory)) {
            index.refresh();
            assertTrue(index.documents().containsAll(committed));
            assertTrue(index.check().isEmpty());
        }
    }

    public void testCrash() throws Exception {
        for (int round = 0; round < 10; round++) {
            long seed = random().nextLong();
            MockDirectoryWrapper directory = directory(seed);
            Set<String> committed = putUntilItFails(directory, new Random(seed));
            assertRecovers(directory, committed);
        }
    }

    public void testFullDisk() throws Exception {
        for (int round = 0; round < 10; round++) {
            long seed = random().nextLong();
            MockDirectoryWrapper directory = directory(seed);
            directory.setMaxSizeInBytes(4_000 + new Random(seed).nextInt(60_000));
            Set<String> committed = putUntilItFails(directory, new Random(seed));
            assertRecovers(directory, committed);
        }
    }

    public void testFailingWrites() throws Exception {
        for (int round = 0; round < 10; round++) {
            long seed = random().nextLong();
            MockDirectoryWrapper directory = directory(seed);
            directory.setRandomIOExceptionRate(0.002);
            directory.setRandomIOExceptionRateOnOpen(0.002);
            Set<String> committed = putUntilItFails(directory, new Random(seed));
            assertRecovers(directory, committed);
        }
    }
}
