package io.taskflow.chaos.balance;

import io.taskflow.local.StackException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands each connection to the next instance that takes one; an instance's death ends its connections. Loopback only. */
final class Balancer implements AutoCloseable {

    private static final int CONNECT_MILLIS = 500;
    private static final int BACKLOG = 200;

    private final ServerSocket server;
    private final List<Integer> targets;
    private final AtomicInteger turn = new AtomicInteger();

    /** A balancer for these ports, on a port of its own. */
    Balancer(List<Integer> targets) {
        this.targets = List.copyOf(targets);
        try {
            this.server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException cannot) {
            throw new StackException("No port for a balancer: " + cannot.getMessage(), cannot);
        }
        Thread.ofVirtual().name("balancer").start(this::accept);
    }

    /** Where it listens. */
    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket instance = connect()) {
            Thread back = Thread.ofVirtual().start(() -> pipe(instance, client));
            pipe(client, instance);
            back.join();
        } catch (IOException nobody) {
            // The caller sees its connection closed, as with an instance that is gone.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Socket connect() throws IOException {
        IOException last = new IOException("no instance");
        for (int i = 0; i < targets.size(); i++) {
            int port = targets.get(Math.floorMod(turn.getAndIncrement(), targets.size()));
            Socket socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
                return socket;
            } catch (IOException down) {
                socket.close();
                last = down;
            }
        }
        throw last;
    }

    /** One direction; its end ends the other one, too. */
    private static void pipe(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // Closing both below tells either side.
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is closed, which is all that is wanted.
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException gone) {
            throw new StackException("The balancer did not close.", gone);
        }
    }
}
