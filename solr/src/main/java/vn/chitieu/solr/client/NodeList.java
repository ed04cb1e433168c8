package vn.chitieu.solr.client;

import java.io.IOException;
import java.util.List;

/** Knows the nodes of a cluster. Thread-safe. */
public interface NodeList extends AutoCloseable {

    /**
     * Addresses of the nodes that may answer now, up to and with {@code /solr}.
     *
     * @throws IOException if they are not to be learnt
     */
    List<String> nodes() throws IOException;

    @Override
    void close() throws IOException;

    /** Nodes that somebody named. */
    static NodeList of(List<String> nodes) {
        List<String> named = List.copyOf(nodes);
        return new NodeList() {
            @Override
            public List<String> nodes() {
                return named;
            }

            @Override
            public void close() {}
        };
    }
}
