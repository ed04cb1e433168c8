package vn.chitieu.extractor.isolate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.ProtocolFamily;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.nio.file.Path;
import java.util.List;

/**
 * Takes the network from a Java process: no socket, no channel, no look-up of a host, no external part of an XML file.
 * What a parser may try for a document's sake fails in it like a cable that was pulled. Made by Java as the provider of
 * channels, by the name in {@link #options}.
 */
public final class NoNetwork extends SelectorProvider {

    /** Options of a Java process whose channels and look-ups are refused. */
    static List<String> options(Path emptyHosts) {
        return List.of(
                "-Djava.nio.channels.spi.SelectorProvider=" + NoNetwork.class.getName(),
                "-Djdk.net.hosts.file=" + emptyHosts,
                "-Djavax.xml.accessExternalDTD=",
                "-Djavax.xml.accessExternalSchema=",
                "-Djavax.xml.accessExternalStylesheet=");
    }

    /** Refuses the sockets of this process from now on; may be called once. */
    @SuppressWarnings("deprecation") // There is no other way to refuse sockets that every Java from 17 on has.
    static void install() throws IOException {
        Socket.setSocketImplFactory(() -> {
            throw new UncheckedIOException(refusal());
        });
        ServerSocket.setSocketFactory(() -> {
            throw new UncheckedIOException(refusal());
        });
        DatagramSocket.setDatagramSocketImplFactory(() -> {
            throw new UncheckedIOException(refusal());
        });
    }

    private static IOException refusal() {
        return new IOException("a document is read without a network");
    }

    @Override
    public DatagramChannel openDatagramChannel() throws IOException {
        throw refusal();
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
        throw refusal();
    }

    @Override
    public Pipe openPipe() throws IOException {
        throw refusal();
    }

    @Override
    public AbstractSelector openSelector() throws IOException {
        throw refusal();
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() throws IOException {
        throw refusal();
    }

    @Override
    public SocketChannel openSocketChannel() throws IOException {
        throw refusal();
    }
}
