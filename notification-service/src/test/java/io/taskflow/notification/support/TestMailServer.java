package io.taskflow.notification.support;

import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** A real SMTP server that can be taken down and brought back. */
public final class TestMailServer {

    private static final long PATIENCE_MILLIS = 60_000;

    private static final int FIRST_PORT = 20_000;
    private static final int PORTS = 10_000;

    private final int port = freePort();
    private final GreenMail server;
    private volatile CountDownLatch answers = new CountDownLatch(0);

    TestMailServer() {
        var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(PATIENCE_MILLIS);
        server = new GreenMail(setup);
        start();
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
        UserManager users = server.getUserManager();
        MessageDeliveryHandler deliver = users.getMessageDeliveryHandler();
        users.setMessageDeliveryHandler((message, address) -> {
            awaitAnswers();
            return deliver.handle(message, address);
        });
    }

    /** From now on it takes messages and does not say so, until {@link #answer}. */
    public void holdAnswers() {
        answers = new CountDownLatch(1);
    }

    /** Answers whom it has kept waiting, and everybody from now on. */
    public void answer() {
        answers.countDown();
    }

    private void awaitAnswers() {
        try {
            if (!answers.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The test never let the mail server answer");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
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

    /** None that the system gives to outgoing connections: it must still be free when the server comes back. */
    private static int freePort() {
        return ThreadLocalRandom.current()
                .ints(FIRST_PORT, FIRST_PORT + PORTS)
                .filter(TestMailServer::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int candidate) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), candidate));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
