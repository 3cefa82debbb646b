package io.taskflow.testing.server;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.local.Checkout;
import io.taskflow.local.download.Downloads;
import io.taskflow.local.keycloak.KeycloakServer;
import io.taskflow.local.process.Folders;
import io.taskflow.local.stack.ContainerLogins;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docker compose up} starts, as far as the file alone can tell. */
class ComposeFileTest {

    private static final ComposeFile FILE = ComposeFile.find();
    private static final Pattern SECRET_NAME = Pattern.compile(".*(PASSWORD|SECRET|AUTH)");

    static Stream<String> containers() {
        return FILE.services().keySet().stream();
    }

    static Stream<String> services() {
        return containers().filter(name -> name.endsWith("-service") || name.equals("gateway"));
    }

    @Test
    void theSystemIsWholeAndHasTheLoginsOfTheLocalStack() {
        assertThat(services())
                .containsExactlyInAnyOrder(
                        "gateway",
                        "auth-service",
                        "task-service",
                        "suggestion-service",
                        "notification-service",
                        "operations-service");
        assertThat(containers()).contains("demo-logins");
        assertThat(text("demo-logins", "depends_on")).contains("gateway={condition=service_healthy}");
        assertThat(dockerfile()).contains(ContainerLogins.class.getName());
    }

    @ParameterizedTest
    @MethodSource("containers")
    void everyContainerIsBoundedStartedAnewAndMayFinishWhatItDoes(String name) {
        assertThat(text(name, "mem_limit")).matches("[0-9]+[mg]");
        assertThat(text(name, "restart")).isIn("unless-stopped", "on-failure:5");
        assertThat(seconds(text(name, "stop_grace_period"))).isGreaterThanOrEqualTo(10);
        assertThat(text(name, "logging")).contains("max-size", "max-file");
        if (!name.equals("demo-logins")) {
            assertThat(text(name, "healthcheck")).contains("test", "interval", "timeout", "retries");
        }
    }

    /** Requests are one phase of a shutdown, what comes over the bus is another; each has its time. */
    @ParameterizedTest
    @MethodSource("services")
    void theGraceOfAServiceIsLongerThanBothPhasesOfItsShutdown(String name) {
        String settings = name.equals("gateway")
                ? read("gateway/src/main/resources/application.yml")
                : read("service-defaults/src/main/resources/service-defaults.yml");
        MatchResult phase = Pattern.compile("timeout-per-shutdown-phase: (\\w+)")
                .matcher(settings)
                .results()
                .findFirst()
                .orElseThrow();

        assertThat(seconds(text(name, "stop_grace_period"))).isGreaterThan(2 * seconds(phase.group(1)));
    }

    @ParameterizedTest
    @MethodSource("containers")
    void anImageIsOfOneVersionOrBuiltHere(String name) {
        String tag = FILE.image(name).replaceFirst("^[^:]*", "");
        assertThat(text(name, "build").isEmpty() ? tag : ":0.0").matches(":v?[0-9]+\\.[0-9]+.*");
    }

    @Test
    void theVersionsAreThoseOfTheLocalStack() {
        assertThat(Downloads.POSTGRES).startsWith(FILE.image("postgres").replaceAll("^postgres:|-alpine$", ""));
        assertThat(FILE.image("keycloak")).endsWith(":" + Downloads.KEYCLOAK);
    }

    /** Each check by rabbitmq-diagnostics is an Erlang of its own, which lives on past its time-out: on a busy machine they crowd the broker out. */
    @Test
    void aHealthCheckCostsNothingWorthMentioning() {
        assertThat(text("rabbitmq", "healthcheck")).contains("/dev/tcp/").doesNotContain("rabbitmq-diagnostics");
    }

    @ParameterizedTest
    @MethodSource("containers")
    void nothingIsOpenBeyondThisMachine(String name) {
        if (FILE.services().getOrDefault(name, Map.of()).get("ports") instanceof List<?> ports) {
            assertThat(ports).allSatisfy(port -> assertThat(port.toString()).startsWith("127.0.0.1:"));
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceHasItsOwnAccountsAndNoOthers(String name) {
        Map<String, String> environment = environment(name);
        if (!name.equals("gateway")) {
            assertThat(environment)
                    .containsEntry("TASKFLOW_AMQP_USER", name)
                    .containsEntry("TASKFLOW_AMQP_PASSWORD", secret(name.replace("-service", "-amqp")))
                    .containsEntry("TASKFLOW_DB_USER", name.replace('-', '_'))
                    .containsEntry("TASKFLOW_DB_PASSWORD", secret(name.replace("-service", "-db")));
        }
        assertThat(environment.values())
                .as("administrators' passwords")
                .doesNotContain(secret("postgres"), secret("rabbitmq-admin"), secret("keycloak-admin"));
        assertThat(environment.containsKey("TASKFLOW_RABBITMQ_MANAGEMENT_USER"))
                .as("may make accounts at the broker")
                .isEqualTo(name.equals("auth-service"));
        assertThat(text(name, "cap_drop")).isEqualTo("[ALL]");
        assertThat(text(name, "user")).isEqualTo("10001:10001");
    }

    @Test
    void everySecretSaysThatItIsLocalAndBelongsToOneAccount() {
        Set<String> secrets = new HashSet<>();
        containers()
                .forEach(name -> environment(name).forEach((setting, value) -> {
                    if (SECRET_NAME.matcher(setting).matches()) {
                        assertThat(value).as(name + ", " + setting).startsWith("local-only-");
                        secrets.add(value);
                    }
                }));
        assertThat(secrets).hasSizeGreaterThan(15);
        assertThat(text("redis", "command") + environment("redis")).contains("--requirepass", secret("redis"));
        assertThat(environment("gateway")).containsEntry("TASKFLOW_REDIS_URL", "redis://:local-only-redis@redis:6379");
        assertThat(environment("keycloak")).containsEntry("KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakServer.ADMIN);
    }

    @Test
    void whatMavenDownloadsIsKeptUntilAPomChanges() {
        String parent = read("pom.xml");
        Stream<String> modules = Pattern.compile("<module>(.*)</module>")
                .matcher(parent)
                .results()
                .map(module -> module.group(1));
        String beforeTheSources = dockerfile().split("\nCOPY \\. \\.", 2)[0];

        assertThat(modules)
                .allSatisfy(
                        module -> assertThat(beforeTheSources).contains("COPY " + module + "/pom.xml " + module + "/"));
        assertThat(read(".dockerignore").lines())
                .as("only what is named gets into an image, so a README changes no layer")
                .contains("*", "**/target", "**/README.md")
                .doesNotContain("!docs", "!README.md");
    }

    private static String secret(String name) {
        return "local-only-" + name;
    }

    private static String dockerfile() {
        return read("deploy/docker/Dockerfile");
    }

    private static String read(String file) {
        return Folders.read(Checkout.find().root().resolve(file));
    }

    private static String text(String container, String setting) {
        Map<String, Object> settings = FILE.services().getOrDefault(container, Map.of());
        return String.valueOf(settings.getOrDefault(setting, ""));
    }

    private static long seconds(String duration) {
        return duration.isEmpty() ? 0 : Long.parseLong(duration.replaceFirst("s$", ""));
    }

    private static Map<String, String> environment(String container) {
        return FILE.services().getOrDefault(container, Map.of()).get("environment") instanceof Map<?, ?> settings
                ? settings.entrySet().stream()
                        .collect(toMap(
                                setting -> setting.getKey().toString(),
                                setting -> setting.getValue().toString()))
                : Map.of();
    }
}
