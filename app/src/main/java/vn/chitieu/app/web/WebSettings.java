package vn.chitieu.app.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.chitieu.app.web.security.Reach;

/**
 * Where the server listens and what it serves.
 *
 * @param home folder of the library
 * @param host name or address to listen on
 * @param port port to listen on; 0 for one that is free
 * @param address where people reach it through a reverse proxy on this machine, or null where there is none
 * @param snapshots folder that programs of administrators make snapshots in, or null where they make none
 */
public record WebSettings(
        Path home,
        String host,
        int port,
        @Nullable URI address,
        @Nullable Path snapshots) {

    /** Without a proxy and snapshots. */
    public WebSettings(Path home, String host, int port) {
        this(home, host, port, null, null);
    }

    /** From where it is reached. A proxy opens what listens to this machine only to all. */
    Reach reach() throws UnknownHostException {
        return new Reach(address == null && InetAddress.getByName(host).isLoopbackAddress(), address);
    }
}
