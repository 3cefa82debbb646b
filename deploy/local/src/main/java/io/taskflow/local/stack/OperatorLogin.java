package io.taskflow.local.stack;

import io.taskflow.local.keycloak.KeycloakServer;
import io.taskflow.local.rabbitmq.BrokerTopology;
import io.taskflow.local.site.Site;
import java.util.List;

/**
 * Who may see and change everything on a server's own page. Unlike the demo people's, the password is a secret: random, and shown
 * to nobody who does not ask.
 *
 * @param page whose page
 * @param username the account
 * @param secret the name of its password in the stack's file of secrets
 */
public record OperatorLogin(String page, String username, String secret) {

    /** The servers that have such a page. */
    public static final List<OperatorLogin> ALL = List.of(
            new OperatorLogin("Keycloak", KeycloakServer.ADMIN, KeycloakServer.ADMIN_SECRET),
            new OperatorLogin("RabbitMQ", BrokerTopology.ADMIN, BrokerTopology.secretOf(BrokerTopology.ADMIN)));

    /** The command that shows the password of this stack, in whichever folder it is typed. */
    public String howToSeeThePassword(Site site) {
        String file = site.folder().resolve(Site.SECRETS).toAbsolutePath().toString();
        return "grep ^" + secret + "= '" + file.replace("'", "'\\''") + "'";
    }
}
