package vn.chitieu.app.web.security;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From where the server is reached. Immutable and thread-safe.
 *
 * @param local whether only programs of this machine can reach it
 * @param address where people reach it through a reverse proxy on this machine, or null where there is none
 */
public record Reach(boolean local, @Nullable URI address) {

    private static final Set<String> LOCAL_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String FORWARDED = "X-Forwarded-For";

    /** Whether browsers reach it by https, so that they may be told never to come by http again. */
    public boolean https() {
        return address != null && "https".equals(address.getScheme());
    }

    /** Whether a request names this server. A foreign name that was made to point here (DNS rebinding) is another one. */
    boolean named(Context context) {
        String host = hostName(String.valueOf(context.host()));
        if (address != null && host.equals(hostName(address.getAuthority()))) {
            return true;
        }
        return address == null && !local || LOCAL_HOSTS.contains(host);
    }

    private static String hostName(String authority) {
        String host = authority.toLowerCase(Locale.ROOT);
        int port = host.lastIndexOf(':');
        return port > host.lastIndexOf(']') ? host.substring(0, port) : host;
    }

    /**
     * The address that a request came from. A proxy is believed where one is set and stands on this machine; of what it
     * forwards only its own word counts, which is the last.
     */
    public String client(Context context) {
        String peer = context.req().getRemoteAddr();
        // A proxy may add to the line of the one who asked, or write one of its own below it.
        @Nullable String forwarded = null;
        for (String line : Collections.list(context.req().getHeaders(FORWARDED))) {
            forwarded = line;
        }
        if (address == null || forwarded == null || !loopback(peer)) {
            return peer;
        }
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    /** @param peer an address, so that no name is looked up */
    private static boolean loopback(String peer) {
        try {
            return InetAddress.getByName(peer).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
