package vn.chitieu.solr.client;

import java.time.Duration;

/**
 * How long a request may take.
 *
 * @param answer until one node must have answered
 * @param whole until the request is given up, after as many nodes as were asked
 */
public record Patience(Duration answer, Duration whole) {

    /** Longer than a cluster needs to notice that a node is gone and to give its part to another. */
    public static final Patience STANDARD = new Patience(Duration.ofSeconds(20), Duration.ofSeconds(90));
}
