package vn.chitieu.app.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;

/**
 * Where the server listens and what it serves.
 *
 * @param home folder of the library
 * @param host name or address to listen on
 * @param port port to listen on; 0 for one that is free
 */
public record WebSettings(Path home, String host, int port) {

    /** Whether only this machine can reach it. */
    public boolean loopback() throws UnknownHostException {
        return InetAddress.getByName(host).isLoopbackAddress();
    }
}
