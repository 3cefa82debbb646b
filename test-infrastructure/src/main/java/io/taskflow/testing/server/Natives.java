package io.taskflow.testing.server;

import io.taskflow.local.Checkout;
import io.taskflow.local.keycloak.KeycloakServer;
import io.taskflow.local.part.MailCatcher;
import io.taskflow.local.postgres.PostgresServer;
import io.taskflow.local.rabbitmq.Broker;
import io.taskflow.local.site.Port;
import io.taskflow.local.site.Site;
import io.taskflow.local.stack.TestStack;
import io.taskflow.testing.mail.Mailbox;

/** The local stack's own parts, shared with every other JVM that tests in this checkout at the same time. */
final class Natives implements Infrastructure {

    private final TestStack stack = new TestStack(Checkout.find(), Natives::say);

    @Override
    public PostgresServer postgres() {
        return stack.postgres().server();
    }

    @Override
    public Broker rabbit() {
        return stack.rabbitMq().broker();
    }

    @Override
    public KeycloakServer keycloak() {
        return stack.keycloak().server();
    }

    @Override
    public String redisUrl() {
        return stack.redis().url();
    }

    @Override
    public Mailbox mail() {
        MailCatcher catcher = stack.mail();
        return Mailbox.ofMaildev(Site.LOOPBACK, stack.ports().of(Port.SMTP), catcher.page());
    }

    @Override
    public void close() {
        stack.close();
    }

    private static void say(String part, String what) {
        System.err.println("[test infrastructure] " + part + ": " + what);
    }
}
