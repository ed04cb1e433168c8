package vn.chitieu.solr.client;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.request.CollectionAdminRequest;
import org.apache.solr.client.solrj.request.ConfigSetAdminRequest;
import org.apache.solr.common.util.ContentStreamBase;
import org.apache.solr.common.util.NamedList;
import org.jspecify.annotations.Nullable;
import vn.chitieu.index.search.EmbeddedIndex;
import vn.chitieu.solr.schema.Configset;

/**
 * Makes, names and drops the collections of an index. An index is an alias; the collection behind it is another after
 * it was built anew. Thread-safe.
 */
public final class Admin {

    private static final String CONFIG = "chitieu-" + EmbeddedIndex.SCHEMA_VERSION;

    private static final String CONFIG_NAME = "configName";

    private final Nodes nodes;

    public Admin(Nodes nodes) {
        this.nodes = nodes;
    }

    /**
     * How a collection is spread.
     *
     * @param shards number of parts
     * @param copies of each part
     */
    public record Spread(int shards, int copies) {}

    /** The collection that an alias stands for, or null where there is no such alias. */
    public @Nullable String behind(String alias) throws IOException {
        Object aliases =
                nodes.request(new CollectionAdminRequest.ListAliases(), null).get("aliases");
        Object collection = aliases instanceof Map<?, ?> map
                ? map.get(alias)
                : aliases instanceof NamedList<?> list ? list.get(alias) : null;
        return collection == null ? null : collection.toString();
    }

    /** Whether there is a collection or an alias of this name. */
    public boolean has(String name) throws IOException {
        return behind(name) != null || collections().contains(name);
    }

    /** All collections. */
    public List<String> collections() throws IOException {
        Object names = nodes.request(new CollectionAdminRequest.List(), null).get("collections");
        return names instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    /** Makes an empty collection and returns when all its copies live. */
    public void create(String collection, Spread spread) throws IOException {
        upload();
        CollectionAdminRequest.Create create =
                CollectionAdminRequest.createCollection(collection, CONFIG, spread.shards(), spread.copies());
        create.setWaitForFinalState(true);
        ignoringRepeat(create, () -> collections().contains(collection));
    }

    /** Lets an alias stand for a collection from now on; searches that are under way end on the one before. */
    public void name(String alias, String collection) throws IOException {
        nodes.request(CollectionAdminRequest.createAlias(alias, collection), null);
    }

    /** Deletes a collection. */
    public void drop(String collection) throws IOException {
        ignoringRepeat(CollectionAdminRequest.deleteCollection(collection), () -> !collections()
                .contains(collection));
    }

    /** Whether all copies of all parts of a collection answer and have everything. */
    public boolean whole(String collection) throws IOException {
        NamedList<Object> answer = status(collection);
        List<?> live = answer.findRecursive("cluster", "live_nodes") instanceof List<?> list ? list : List.of();
        List<Map<?, ?>> copies = new ArrayList<>();
        collect(answer.findRecursive("cluster", "collections"), copies);
        return !copies.isEmpty()
                && copies.stream()
                        .allMatch(copy -> "active".equals(copy.get("state")) && live.contains(copy.get("node_name")));
    }

    /** Whether a collection was made for the fields of this version. */
    public boolean current(String collection) throws IOException {
        return CONFIG.equals(config(status(collection).findRecursive("cluster", "collections")));
    }

    private NamedList<Object> status(String collection) throws IOException {
        return nodes.request(CollectionAdminRequest.getClusterStatus().setCollectionName(collection), null);
    }

    private static @Nullable Object config(@Nullable Object told) {
        Map<?, ?> map = map(told);
        return map.containsKey(CONFIG_NAME)
                ? map.get(CONFIG_NAME)
                : map.values().stream()
                        .map(Admin::config)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static Map<?, ?> map(@Nullable Object told) {
        return told instanceof NamedList<?> list
                ? list.asShallowMap()
                : told instanceof Map<?, ?> plain ? plain : Map.of();
    }

    /** The copies, wherever they stand in what a cluster tells of its collections. */
    private static void collect(@Nullable Object told, List<Map<?, ?>> copies) {
        Map<?, ?> map = map(told);
        if (map.containsKey("node_name")) {
            copies.add(map);
        } else {
            map.values().forEach(inner -> collect(inner, copies));
        }
    }

    /** Puts the configuration of this version there, in place of what stands under its name. */
    private void upload() throws IOException {
        ConfigSetAdminRequest.Upload upload = new ConfigSetAdminRequest.Upload();
        upload.setConfigSetName(CONFIG);
        upload.setOverwrite(true);
        upload.setUploadStream(new ContentStreamBase.ByteArrayStream(Configset.zip(), CONFIG, "application/zip"));
        nodes.request(upload, null);
    }

    /** Whether something is as it should be. */
    @FunctionalInterface
    private interface Done {
        boolean is() throws IOException;
    }

    /** A request that was sent twice fails the second time though all is well. */
    private void ignoringRepeat(SolrRequest<?> request, Done done) throws IOException {
        try {
            nodes.request(request, null);
        } catch (ClusterException e) {
            if (!done.is()) {
                throw e;
            }
        }
    }
}
