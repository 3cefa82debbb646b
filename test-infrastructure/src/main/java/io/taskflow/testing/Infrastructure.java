package io.taskflow.testing;

import io.taskflow.local.keycloak.KeycloakServer;
import io.taskflow.local.postgres.PostgresServer;
import io.taskflow.local.rabbitmq.Broker;

/** Where the real parts run; each is started when it is first asked for. */
interface Infrastructure extends AutoCloseable {

    PostgresServer postgres();

    Broker rabbit();

    KeycloakServer keycloak();

    String redisUrl();

    Mailbox mail();

    @Override
    void close();
}
