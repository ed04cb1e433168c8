package vn.chitieu.solr;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where an index on a cluster is.
 *
 * @param nodes addresses of nodes, up to and with {@code /solr}; empty where ZooKeeper knows them
 * @param zookeeper hosts of ZooKeeper with their ports, and the folder behind the last; empty where nodes are named
 * @param collection name of the collection, or of the alias that stands for it
 * @param shards number of parts that a new collection has
 * @param copies number of copies of each part that a new collection has
 */
public record SolrAddress(List<String> nodes, String zookeeper, String collection, int shards, int copies) {

    private static final String PREFIX = "solr:";
    private static final String ZOOKEEPER = "zookeeper://";
    private static final Pattern HOST = Pattern.compile("[\\w.-]+(:\\d{1,5})?|\\[[0-9a-fA-F:]+](:\\d{1,5})?");
    private static final Pattern COLLECTION = Pattern.compile("[A-Za-z0-9_][\\w.-]{0,99}");
    private static final Pattern FOLDER = Pattern.compile("(/[\\w.-]+)*");
    private static final int MOST = 1_000;

    public SolrAddress {
        nodes = List.copyOf(nodes);
    }

    /** Whether an address is meant for a cluster. */
    public static boolean is(String text) {
        return text.startsWith(PREFIX);
    }

    /**
     * Reads {@code solr:http://host:8983,host2:8983/solr/collection} or
     * {@code solr:zookeeper://host:2181,host2:2181/folder/collection}, each with {@code ?shards=3&copies=2} for a
     * collection that is made anew.
     *
     * @throws IllegalArgumentException if it is none; the message says what is wrong
     */
    public static SolrAddress parse(String text) {
        if (!is(text)) {
            throw new IllegalArgumentException("an address of a cluster begins with " + PREFIX + ": " + text);
        }
        int question = text.indexOf('?');
        String parameters = question < 0 ? "" : text.substring(question + 1);
        String place = text.substring(PREFIX.length(), question < 0 ? text.length() : question);
        int scheme = place.indexOf("://");
        int slash = place.lastIndexOf('/');
        if (scheme < 0 || slash <= scheme + 2) {
            throw new IllegalArgumentException("an address needs hosts and a collection: " + text);
        }
        String collection = place.substring(slash + 1);
        if (!COLLECTION.matcher(collection).matches()) {
            throw new IllegalArgumentException("no name of a collection: " + collection);
        }
        String hosts = place.substring(scheme + 3, slash);
        int shards = number(parameters, "shards");
        int copies = number(parameters, "copies");
        if (place.startsWith(ZOOKEEPER)) {
            return new SolrAddress(List.of(), zookeeper(hosts), collection, shards, copies);
        }
        String protocol = place.substring(0, scheme).toLowerCase(Locale.ROOT);
        if (!List.of("http", "https").contains(protocol)) {
            throw new IllegalArgumentException("an address has http, https or zookeeper: " + text);
        }
        return new SolrAddress(nodes(protocol, hosts), "", collection, shards, copies);
    }

    private static List<String> nodes(String protocol, String hosts) {
        int slash = hosts.indexOf('/');
        String folder = slash < 0 ? "" : hosts.substring(slash);
        String list = slash < 0 ? hosts : hosts.substring(0, slash);
        requireFolder(folder);
        return Arrays.stream(list.split(",", -1))
                .map(host -> protocol + "://" + requireHost(host) + folder)
                .toList();
    }

    private static String zookeeper(String hosts) {
        int slash = hosts.indexOf('/');
        String list = slash < 0 ? hosts : hosts.substring(0, slash);
        Arrays.stream(list.split(",", -1)).forEach(SolrAddress::requireHost);
        requireFolder(slash < 0 ? "" : hosts.substring(slash));
        return hosts;
    }

    private static String requireHost(String host) {
        if (!HOST.matcher(host).matches()) {
            throw new IllegalArgumentException("no host: " + host);
        }
        return host;
    }

    private static void requireFolder(String folder) {
        if (!FOLDER.matcher(folder).matches()) {
            throw new IllegalArgumentException("no folder: " + folder);
        }
    }

    private static int number(String parameters, String name) {
        for (String parameter : parameters.split("&", -1)) {
            if (parameter.startsWith(name + "=")) {
                String value = parameter.substring(name.length() + 1);
                if (!value.matches("\\d{1,4}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > MOST) {
                    throw new IllegalArgumentException(name + " must be 1 to " + MOST + ": " + value);
                }
                return Integer.parseInt(value);
            }
            if (!parameter.isEmpty() && !parameter.matches("(shards|copies)=.*")) {
                throw new IllegalArgumentException("an address has shards and copies only: " + parameter);
            }
        }
        return 1;
    }
}
