package vn.chitieu.extractor.isolate;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;

/** Where a child process finds its program. */
final class ChildClassPath {

    private ChildClassPath() {}

    /**
     * The class path of this process; its relative parts would mean others in the work folder. Where a loader of its own
     * brought the program, as a cluster does with a JAR that was sent to it, that file stands before all others.
     */
    static String text() throws IOException {
        String separator = System.getProperty("path.separator");
        List<String> parts = new ArrayList<>();
        if (ChildMain.class.getClassLoader() != ClassLoader.getSystemClassLoader()) {
            parts.add(ownFile().toString());
        }
        for (String part : System.getProperty("java.class.path").split(separator, -1)) {
            parts.add(Path.of(part).toAbsolutePath().toString());
        }
        return String.join(separator, parts);
    }

    private static Path ownFile() throws IOException {
        CodeSource source = ChildMain.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IOException("the program has no file to start a child process from");
        }
        try {
            return Path.of(source.getLocation().toURI()).toAbsolutePath();
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            throw new IOException("no child process can be started from " + source.getLocation(), e);
        }
    }
}
