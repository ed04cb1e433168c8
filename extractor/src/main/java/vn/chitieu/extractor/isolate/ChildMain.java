package vn.chitieu.extractor.isolate;

import java.io.IOException;
import vn.chitieu.extractor.Extractor;

/** The program of a child process. Started by {@link IsolatedExtractor}, never by a person. */
public final class ChildMain {

    private ChildMain() {}

    /** Serves its parent until that closes the line. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        NoNetwork.install();
        ChildServer.serve(Extractor.create()::extract);
    }
}
