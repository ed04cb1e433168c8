package vn.chitieu.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
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
import vn.chitieu.solr.client.Nodes;
import vn.chitieu.solr.client.Patience;

/** The option {@code --index}: an index on a cluster instead of the one in the folder of the library. */
final class IndexOption {

    /** Variables of the environment that name user and password for clusters that ask for them. */
    static final String USER = "CHITIEU_SOLR_USER";

    static final String PASSWORD = "CHITIEU_SOLR_PASSWORD";

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
                return new OnCluster(SolrIndex.open(
                        cluster, new SolrIndex.Opening(false, Patience.STANDARD, login(System.getenv()))));
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

    /** How the index is opened for loading. */
    static SolrIndex.Opening writing(Map<String, String> environment) {
        return new SolrIndex.Opening(true, Patience.STANDARD, login(environment));
    }

    private static Nodes.@Nullable Login login(Map<String, String> environment) {
        String user = environment.getOrDefault(USER, "");
        return user.isEmpty() ? null : new Nodes.Login(user, environment.getOrDefault(PASSWORD, ""));
    }
}
