package vn.chitieu.extractor.isolate;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.read.UnreadableDocumentException;
import vn.chitieu.extractor.read.page.PagePicture;

/** What a file turned out to be. */
public sealed interface Answer {

    /** A document, extracted. */
    record Document(Extraction extraction) implements Answer {}

    /** A page, drawn. */
    record Picture(PagePicture picture) implements Answer {}

    /** An archive, unpacked into a folder that is deleted when this is closed. */
    record Archive(Path folder, List<Member> members) implements Answer, AutoCloseable {

        public Archive {
            members = List.copyOf(members);
        }

        @Override
        public void close() {
            WorkFolder.delete(folder);
        }
    }

    /**
     * A file in an archive.
     *
     * @param name as it stands there, with folders; a relative path without {@code ..}
     * @param file where it was unpacked, or null where it was refused
     * @param refusal why it was refused, or null where it was not
     */
    record Member(
            String name, @Nullable Path file, @Nullable UnreadableDocumentException refusal) {}
}
