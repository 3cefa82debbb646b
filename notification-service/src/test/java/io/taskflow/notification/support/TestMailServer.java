package io.taskflow.notification.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;

/** A real SMTP server that can be taken down and brought back. */
public final class TestMailServer {

    private final int port = freePort();
    private final GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    TestMailServer() {
        server.start();
    }

    /** Where it listens, also after it was down. */
    public int port() {
        return port;
    }

    /** Takes it down. */
    public void stop() {
        server.stop();
    }

    /** Brings it back, empty. */
    public void start() {
        server.start();
    }

    /** What came in for an address. */
    public List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> goesTo(message, address))
                .toList();
    }

    private static boolean goesTo(MimeMessage message, String address) {
        try {
            Address[] recipients = message.getAllRecipients();
            return Arrays.stream(recipients)
                    .anyMatch(recipient -> recipient.toString().contains(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
