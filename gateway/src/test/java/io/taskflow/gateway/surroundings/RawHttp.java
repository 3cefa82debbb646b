package io.taskflow.gateway.surroundings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Sends bytes that no well-behaved client would, and reads what comes back until the server ends it. */
public final class RawHttp {

    private RawHttp() {}

    /** The whole answer, head and body; empty if the server just hangs up. Line ends of the request are {@code \n}. */
    public static String send(int port, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** A request for this target as it is, without a normalising client between. */
    public static String get(int port, String target, String... headers) throws IOException {
        return send(
                port,
                "GET %s HTTP/1.1\nHost: localhost\nConnection: close\n%s\n"
                        .formatted(
                                target,
                                String.join(
                                        "",
                                        java.util.Arrays.stream(headers)
                                                .map(header -> header + "\n")
                                                .toList())));
    }

    /** The status of an answer. */
    public static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }

    /** Whether the answer is a problem document. */
    public static boolean isProblem(String answer) {
        return answer.toLowerCase(Locale.ROOT).contains("content-type: application/problem+json");
    }
}
