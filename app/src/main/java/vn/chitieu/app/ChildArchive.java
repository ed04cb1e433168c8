package vn.chitieu.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.batch.DocumentExtraction;

/** Class-data sharing for child processes, as the launcher asks for it. */
final class ChildArchive {

    /** An archive that was written before, to start faster with. */
    private static final String USED = "chitieu.child.archive";
    /** An archive to be written when a child ends. */
    private static final String WRITTEN = "chitieu.child.archive.write";

    private ChildArchive() {}

    /** The same extractor, whose children start with the archive where its settings ask for no options. */
    static DocumentExtraction.Start with(DocumentExtraction.Start start) {
        return asked -> start.with(asked.withJavaOptions(options()));
    }

    /** Options for the Java of the children. */
    static List<String> options() {
        @Nullable String written = System.getProperty(WRITTEN);
        @Nullable String used = System.getProperty(USED);
        if (written != null) {
            return List.of("-XX:ArchiveClassesAtExit=" + written);
        }
        // An archive that does not fit any more, or is none, is passed over without a word.
        return used == null
                ? List.of()
                : List.of("-XX:SharedArchiveFile=" + used, "-Xshare:auto", "-Xlog:disable", "-Xlog:all=error:stderr");
    }
}
