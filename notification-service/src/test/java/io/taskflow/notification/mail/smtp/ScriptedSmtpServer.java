package io.taskflow.notification.mail.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** An SMTP server that is polite but for one command, which it answers with a given line; the greeting is called HELLO here. */
final class ScriptedSmtpServer implements AutoCloseable {

    /** In place of an answer: the connection ends. */
    static final String HANGS_UP = "";

    private static final String END_OF_MESSAGE = ".";

    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final String command;
    private final String answer;

    ScriptedSmtpServer(String command, String answer) throws IOException {
        this.command = command;
        this.answer = answer;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        try (Socket client = socket.accept()) {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            boolean inMessage = false;
            boolean connected = say(client, "HELLO", "220 test");
            for (String line = in.readLine(); line != null; line = connected ? in.readLine() : null) {
                if (!inMessage || line.equals(END_OF_MESSAGE)) {
                    inMessage = line.equals("DATA");
                    connected = say(client, line, inMessage ? "354 go on" : "250 OK");
                }
            }
        } catch (IOException closed) {
            assert socket.isClosed() : closed;
        }
    }

    /** False if the connection is to end. */
    private boolean say(Socket client, String asked, String polite) throws IOException {
        String line = asked.startsWith(command) ? answer : polite;
        if (!line.equals(HANGS_UP)) {
            client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        return !line.equals(HANGS_UP);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
