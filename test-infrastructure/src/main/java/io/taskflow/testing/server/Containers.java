package io.taskflow.testing.server;

import io.taskflow.local.Checkout;
import io.taskflow.local.build.TestRun;
import io.taskflow.local.http.JsonApi;
import io.taskflow.local.keycloak.KeycloakServer;
import io.taskflow.local.keycloak.Realm;
import io.taskflow.local.postgres.PostgresServer;
import io.taskflow.local.rabbitmq.Broker;
import io.taskflow.local.rabbitmq.BrokerTopology;
import io.taskflow.local.site.Secrets;
import io.taskflow.testing.mail.Mailbox;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.containers.wait.strategy.WaitStrategy;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/**
 * The same parts in containers, from the images of {@code docker-compose.yml}. Within one {@code ./taskflow test} all modules share them;
 * a JVM that tests alone has its own.
 */
final class Containers implements Infrastructure {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int POSTGRES = 5432;
    private static final int AMQP = 5672;
    private static final int RABBIT_MANAGEMENT = 15672;
    private static final int KEYCLOAK = 8080;
    private static final int REDIS = 6379;
    private static final int SMTP = 1025;
    private static final int MAIL_PAGE = 8025;

    private final Secrets secrets = new Secrets(Checkout.find().state().resolve("test/secrets.properties"));
    private final ComposeFile images = ComposeFile.find();
    private final Map<String, GenericContainer<?>> running = new HashMap<>();

    /** Whether a Docker engine answers. */
    static boolean available() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @Override
    public PostgresServer postgres() {
        String password = secrets.get("postgres.superuser");
        GenericContainer<?> container = started(
                "postgres",
                postgres -> postgres.withExposedPorts(POSTGRES)
                        .withEnv("POSTGRES_PASSWORD", password)
                        .withCommand("postgres", "-c", "max_connections=300")
                        .waitingFor(
                                patient(Wait.forLogMessage(".*database system is ready to accept connections.*", 2))));
        return new PostgresServer(container.getHost() + ":" + container.getMappedPort(POSTGRES), password);
    }

    @Override
    public Broker rabbit() {
        BrokerTopology topology = new BrokerTopology(secrets);
        String password = topology.password(BrokerTopology.ADMIN);
        GenericContainer<?> container = started(
                "rabbitmq",
                rabbit -> rabbit.withExposedPorts(AMQP, RABBIT_MANAGEMENT)
                        .withEnv("RABBITMQ_DEFAULT_USER", BrokerTopology.ADMIN)
                        .withEnv("RABBITMQ_DEFAULT_PASS", password)
                        .withEnv("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "-rabbit max_message_size 2097152")
                        .waitingFor(patient(Wait.forHttp("/api/health/checks/port-listener/" + AMQP)
                                .forPort(RABBIT_MANAGEMENT)
                                .withBasicCredentials(BrokerTopology.ADMIN, password))));
        String management = "http://" + container.getHost() + ":" + container.getMappedPort(RABBIT_MANAGEMENT);
        return new Broker(container.getHost(), container.getMappedPort(AMQP), management, topology);
    }

    @Override
    public KeycloakServer keycloak() {
        boolean first = !running.containsKey("keycloak");
        GenericContainer<?> container = started(
                "keycloak",
                keycloak -> keycloak.withExposedPorts(KEYCLOAK)
                        .withEnv("KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakServer.ADMIN)
                        .withEnv("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak.bootstrap"))
                        .withEnv("JAVA_OPTS_KC_HEAP", "-Xmx400m")
                        .withCopyFileToContainer(
                                MountableFile.forHostPath(Checkout.find().root().resolve("deploy/keycloak/themes")),
                                "/opt/keycloak/themes")
                        .withCommand("start-dev")
                        .waitingFor(patient(Wait.forHttp("/realms/master").forPort(KEYCLOAK))));
        KeycloakServer server =
                new KeycloakServer("http://" + container.getHost() + ":" + container.getMappedPort(KEYCLOAK), secrets);
        if (first) {
            new Realm(secrets, "http://localhost:8080", "localhost", Integer.toString(SMTP)).bringInto(server);
        }
        return server;
    }

    @Override
    public String redisUrl() {
        String password = secrets.get("redis");
        GenericContainer<?> container = started(
                "redis", redis -> redis.withExposedPorts(REDIS).withCommand("redis-server", "--requirepass", password));
        return "redis://:" + password + "@" + container.getHost() + ":" + container.getMappedPort(REDIS);
    }

    @Override
    public Mailbox mail() {
        GenericContainer<?> container = started("mailpit", mail -> mail.withExposedPorts(SMTP, MAIL_PAGE));
        String page = "http://" + container.getHost() + ":" + container.getMappedPort(MAIL_PAGE);
        return Mailbox.ofMailpit(container.getHost(), container.getMappedPort(SMTP), JsonApi.at(page));
    }

    @Override
    public synchronized void close() {
        running.values().stream()
                .filter(container -> !container.isShouldBeReused())
                .forEach(GenericContainer::stop);
    }

    private synchronized GenericContainer<?> started(String service, UnaryOperator<GenericContainer<?>> configure) {
        return running.computeIfAbsent(service, key -> {
            String run = System.getenv("TASKFLOW_TEST_RUN");
            GenericContainer<?> container =
                    configure.apply(new GenericContainer<>(DockerImageName.parse(images.image(service))));
            if (run != null) {
                container.withReuse(true).withLabel(TestRun.LABEL, run);
            }
            container.start();
            return container;
        });
    }

    private static WaitStrategy patient(WaitStrategy strategy) {
        return strategy.withStartupTimeout(PATIENCE);
    }
}
