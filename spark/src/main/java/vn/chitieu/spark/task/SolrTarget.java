package vn.chitieu.spark.task;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.chitieu.index.ClauseIndex;
import vn.chitieu.solr.SolrAddress;
import vn.chitieu.solr.SolrIndex;
import vn.chitieu.solr.client.Nodes;
import vn.chitieu.solr.client.Patience;

/**
 * An index on a SolrCloud cluster.
 *
 * @param address as {@link SolrAddress} reads it
 * @param user whom the driver's environment names, or null; executors may have another environment
 * @param password of the user, empty without one
 */
public record SolrTarget(String address, @Nullable String user, String password) implements IndexTarget {

    /** @throws IllegalArgumentException if the address is none; the message says what is wrong */
    public SolrTarget {
        SolrAddress.parse(address);
    }

    /** One for whom the environment names. */
    public static SolrTarget of(String address) {
        Nodes.Login login = Nodes.Login.of(System.getenv());
        return new SolrTarget(address, login == null ? null : login.user(), login == null ? "" : login.password());
    }

    @Override
    public ClauseIndex open() throws IOException {
        Nodes.Login login = user == null ? null : new Nodes.Login(user, password);
        return SolrIndex.open(SolrAddress.parse(address), new SolrIndex.Opening(true, Patience.STANDARD, login));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return address;
    }
}
