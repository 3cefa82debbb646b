package io.taskflow.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Stands before a server and can play dead, when it hangs up on all and on whoever comes, or slow. */
public final class Relay implements AutoCloseable {

    private final String host;
    private final int port;
    private final ServerSocket listener;
    private final List<Wire> wires = new ArrayList<>();
    private boolean dead;
    private volatile Duration delay = Duration.ZERO;

    /** A relay to the server at this address, on a free port of this machine. */
    public Relay(String host, int port) {
        this.host = host;
        this.port = port;
        try {
            this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** A client and the server that it was put through to. */
    private final class Wire {

        private final Socket client;
        private final Socket server;
        private final Thread upwards = Thread.ofVirtual().unstarted(this::upwards);

        Wire(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void connect() {
            upwards.start();
            Thread.ofVirtual().start(this::downwards);
        }

        /** Until the client has hung up or the server takes nothing more. */
        private void upwards() {
            transfer(client, server, () -> {});
            hangUp(server);
            hangUp(client);
        }

        private void downwards() {
            transfer(server, client, Relay.this::dawdle);
            try {
                client.shutdownOutput();
            } catch (IOException gone) {
                hangUp(client);
            }
        }

        private void transfer(Socket from, Socket to, Runnable before) {
            byte[] part = new byte[8192];
            try {
                for (int size = from.getInputStream().read(part);
                        size >= 0;
                        size = from.getInputStream().read(part)) {
                    before.run();
                    to.getOutputStream().write(part, 0, size);
                }
            } catch (IOException cut) {
                hangUp(from);
            }
        }

        /** Hangs up, and waits until the client has noticed: until then it would entrust something to this connection. */
        void cut() {
            hangUp(server);
            try {
                upwards.join(Duration.ofMinutes(1));
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            hangUp(client);
        }
    }

    /** Where it listens. */
    public int port() {
        return listener.getLocalPort();
    }

    /** Nobody is connected any more, and nobody gets through. */
    public synchronized void dies() {
        dead = true;
        wires.forEach(Wire::cut);
        wires.clear();
    }

    /** Whoever connects from now on is put through. */
    public synchronized void comesBack() {
        dead = false;
    }

    /** From now on each piece of an answer arrives so much later; zero: at once. */
    public void answersAfter(Duration pause) {
        delay = pause;
    }

    private void dawdle() {
        LockSupport.parkNanos(delay.toNanos());
    }

    private void accept() {
        try {
            while (!listener.isClosed()) {
                serve(listener.accept());
            }
        } catch (IOException closed) {
            dies();
        }
    }

    private synchronized void serve(Socket client) {
        try {
            if (dead) {
                client.close();
                return;
            }
            Wire wire = new Wire(client, new Socket(host, port));
            wires.add(wire);
            wire.connect();
        } catch (IOException away) {
            hangUp(client);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        dies();
    }
}
