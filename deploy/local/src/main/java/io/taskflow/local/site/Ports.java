package io.taskflow.local.site;

import io.taskflow.local.StackException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A block of consecutive ports, moved as a whole by its first.
 *
 * @param gateway the first port, 1024..65000
 */
public record Ports(int gateway) {

    /** Where the stack listens unless told otherwise. */
    public static final int DEFAULT_GATEWAY = 8080;

    private static final int LOWEST = 1024;
    private static final int HIGHEST = 65_000;
    /** Below Linux's ephemeral ports, so that no outgoing connection takes one of ours. */
    private static final int RANDOM_FROM = 18_000;

    private static final int RANDOM_TO = 32_000;
    private static final int TRIES = 200;

    /** Refuses a block that does not fit. */
    public Ports {
        if (gateway < LOWEST || gateway > HIGHEST) {
            throw new StackException(
                    "TASKFLOW_PORT is " + gateway + ", but has to lie between " + LOWEST + " and " + HIGHEST + ".");
        }
    }

    /** A block that is free at this moment, far from the default one. */
    public static Ports random() {
        for (int i = 0; i < TRIES; i++) {
            Ports ports = new Ports(ThreadLocalRandom.current().nextInt(RANDOM_FROM, RANDOM_TO));
            if (ports.areFree()) {
                return ports;
            }
        }
        throw new StackException("No block of free ports between " + RANDOM_FROM + " and " + RANDOM_TO + ".");
    }

    /** Whether nobody listens anywhere in the block. */
    public boolean areFree() {
        return Arrays.stream(Port.values()).allMatch(port -> isFree(of(port)));
    }

    /** The number of one port. */
    public int of(Port port) {
        return gateway + port.offset();
    }

    /** Whether nobody listens on the port of the loopback interface. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
