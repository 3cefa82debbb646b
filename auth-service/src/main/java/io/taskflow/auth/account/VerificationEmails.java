package io.taskflow.auth.account;

import io.taskflow.auth.keycloak.KeycloakUnavailableException;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Asks people to verify their addresses. Nobody waits for it, and nothing depends on it: a realm without a mail server sends
 * none, and the address stays unverified until somebody asks Keycloak again.
 */
@Component
public class VerificationEmails implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(VerificationEmails.class);
    private static final int THREADS = 2;
    private static final int WAITING = 1000;

    private final Accounts accounts;
    private final ThreadPoolExecutor sender = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("verification-email-", 1).factory(),
            (request, full) -> log.warn("Too many verification e-mails at once, one is not sent"));

    VerificationEmails(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Has one sent soon, if there is a way to. */
    public void send(UUID id) {
        sender.execute(() -> sendNow(id));
    }

    private void sendNow(UUID id) {
        try {
            boolean sent = accounts.sendVerification(id);
            log.atInfo().addKeyValue("userId", id).addKeyValue("sent", sent).log("Verification e-mail asked for");
        } catch (KeycloakUnavailableException away) {
            log.atWarn().addKeyValue("userId", id).log("Keycloak sent no verification e-mail");
        }
    }

    @Override
    public void destroy() {
        sender.shutdownNow();
    }
}
