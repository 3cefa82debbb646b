package io.taskflow.messaging.relay;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A wire to a server that can be cut: by hand, or each time so many bytes have gone through it. */
final class CutWire implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> ends = new CopyOnWriteArrayList<>();
    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong cuts = new AtomicLong();
    private final String host;
    private final int port;

    CutWire(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        Thread.ofVirtual().start(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on every connection is cut after it has carried so many bytes to the server. */
    void cutAfter(long bytes) {
        left.set(bytes);
    }

    long cuts() {
        return cuts.get();
    }

    private void open() {
        try {
            while (!door.isClosed()) {
                Socket client = door.accept();
                Socket server = new Socket(host, port);
                ends.add(client);
                ends.add(server);
                Thread.ofVirtual().start(() -> carry(client, server, left.get()));
                Thread.ofVirtual().start(() -> carry(server, client, Long.MAX_VALUE));
            }
        } catch (IOException closed) {
            close();
        }
    }

    private void carry(Socket from, Socket to, long atMost) {
        byte[] piece = new byte[4096];
        long carried = 0;
        try (from;
                to) {
            InputStream in = from.getInputStream();
            for (int n = in.read(piece); n > 0 && carried < atMost; n = in.read(piece)) {
                to.getOutputStream().write(piece, 0, n);
                carried += n;
            }
        } catch (IOException cut) {
            // the other end is gone too
        }
        if (carried >= atMost) {
            cuts.incrementAndGet();
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket end : ends) {
                end.close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
