package vn.chitieu.extractor.isolate;

import java.io.IOException;
import java.nio.file.Path;
import vn.chitieu.extractor.Extractor;

/** The program of a child process. Started by {@link IsolatedExtractor}, never by a person. */
public final class ChildMain {

    private ChildMain() {}

    /**
     * Serves its parent until that closes the line.
     *
     * @param arguments the folder of a generation of models, or nothing for the shipped ones
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        NoNetwork.install();
        Extractor extractor = arguments.length == 0 ? Extractor.create() : Extractor.installed(Path.of(arguments[0]));
        ChildServer.serve(extractor::extract);
    }
}
