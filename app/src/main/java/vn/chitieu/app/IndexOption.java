package vn.chitieu.app;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.chitieu.app.language.Messages;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.index.store.LibrarySettings;
import vn.chitieu.solr.SolrAddress;
import vn.chitieu.solr.SolrIndex;

/** The option {@code --index}: an index on a cluster instead of the one in the folder of the library. */
final class IndexOption {

    @Option(names = "--index", paramLabel = "solr:…", descriptionKey = "index.address")
    private @Nullable String address;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** Whether an index on a cluster is named. */
    boolean given() {
        return address != null;
    }

    /** @throws ParameterException if the option is no such address */
    SolrAddress address(Messages messages) {
        try {
            return SolrAddress.parse(address == null ? "" : address);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), messages.text("usage.index"), e);
        }
    }

    /** How commands that only search open the index: that on the cluster, or else that of the folder. */
    OpenLibrary.Start searching(OpenLibrary.Start stored, Messages messages) {
        if (address == null) {
            return stored;
        }
        SolrAddress cluster = address(messages);
        return new OpenLibrary.Start() {
            @Override
            public OpenLibrary open(Path home, boolean writable) throws IOException {
                return new OnCluster(SolrIndex.open(cluster, SolrIndex.Opening.reading()));
            }

            @Override
            public LibrarySettings settings() {
                return stored.settings();
            }
        };
    }

    /** An index on a cluster for one command. */
    private record OnCluster(ClauseIndex index) implements OpenLibrary {
        @Override
        public void close() throws IOException {
            index.close();
        }
    }
}
