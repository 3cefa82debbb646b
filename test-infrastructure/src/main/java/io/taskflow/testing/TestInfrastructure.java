package io.taskflow.testing;

import io.taskflow.testing.mail.Mailbox;
import io.taskflow.testing.server.Infrastructure;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Real infrastructure for this test JVM: databases and a virtual host of its own on servers that are shared.
 * Everything starts when first asked for and is cleaned away when the JVM ends.
 */
public final class TestInfrastructure {

    private static final int SUFFIX = 8;
    private static final String RUN = UUID.randomUUID().toString().substring(0, SUFFIX);
    private static final Map<String, Database> DATABASES = new ConcurrentHashMap<>();
    private static final Map<String, Vhost> VHOSTS = new ConcurrentHashMap<>();
    private static final Map<String, Identity> IDENTITIES = new ConcurrentHashMap<>();

    private TestInfrastructure() {}

    /** A fresh database; the same one for the same name within this JVM. */
    public static Database postgres(String name) {
        return DATABASES.computeIfAbsent(name, key -> {
            String database = name + "_" + RUN;
            String password = UUID.randomUUID().toString().replace("-", "");
            Shared.infrastructure().postgres().createDatabase(database, password);
            return new Database(Shared.infrastructure().postgres().url(database), database, password);
        });
    }

    /** A fresh virtual host with the real topology; one for this JVM. */
    public static Vhost rabbit() {
        return VHOSTS.computeIfAbsent("taskflow-" + RUN, name -> {
            Shared.infrastructure().rabbit().createVhost(name);
            return new Vhost(name, Shared.infrastructure().rabbit());
        });
    }

    /** Keycloak with the realm. */
    public static Identity keycloak() {
        return IDENTITIES.computeIfAbsent(
                "taskflow", realm -> new Identity(Shared.infrastructure().keycloak()));
    }

    /** The address of Redis with its password. */
    public static String redis() {
        return Shared.infrastructure().redisUrl();
    }

    /** The mail catcher. */
    public static Mailbox mail() {
        return Shared.infrastructure().mail();
    }

    /** Removes what this JVM made. */
    static void cleanUp(Infrastructure infrastructure) {
        DATABASES.values().forEach(database -> infrastructure.postgres().dropDatabase(database.user()));
        VHOSTS.values().forEach(vhost -> vhost.broker().deleteVhost(vhost.name()));
    }
}
