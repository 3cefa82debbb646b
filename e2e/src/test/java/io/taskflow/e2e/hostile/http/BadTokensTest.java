package io.taskflow.e2e.hostile.http;

import static io.taskflow.e2e.People.somebodyNew;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.demo.Person;
import io.taskflow.e2e.RunningSystem;
import io.taskflow.e2e.hostile.ServiceLogs;
import io.taskflow.local.http.JsonApi;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To each port as many: {@code -Dtaskflow.bad-tokens=10000 -Dtaskflow.hostile-seed=2} for more, and for others. */
@ExtendWith(RunningSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadTokensTest {

    private static final int COUNT = Integer.getInteger("taskflow.bad-tokens", 1_000);
    private static final long SEED = Long.getLong("taskflow.hostile-seed", 1L);
    private static final String KEYS = "/realms/taskflow/protocol/openid-connect/certs";

    private final RunningSystem system;
    private final BadTokens tokens;

    BadTokensTest(RunningSystem system) throws Exception {
        this.system = system;
        Person alice = somebodyNew(system);
        String good = Objects.requireNonNull(alice.api().authorization()).substring("Bearer ".length());
        this.tokens = new BadTokens(SEED, good, publicKey(system));
    }

    /** The certificate of the key that signs. */
    private static byte[] publicKey(RunningSystem system) {
        return JsonApi.at(system.addresses().keycloak())
                .require("GET", KEYS, null)
                .path("keys")
                .valueStream()
                .filter(key -> key.path("use").asString("").equals("sig"))
                .map(key -> Base64.getDecoder().decode(key.at("/x5c/0").asString()))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "gateway, /api/tasks",
        "auth-service, /api/users/me",
        "task-service, /api/tasks",
        "suggestion-service, /api/suggestions/next",
        "notification-service, /api/notifications",
        "operations-service, /api/admin/dead-letters"
    })
    void each_is_401_with_a_challenge(String service, String path) throws Exception {
        var logs = new ServiceLogs(system.serviceLogs());
        Queue<String> wrong = new ConcurrentLinkedQueue<>();

        Crowd.each(system.addressOf(service), COUNT, (wire, number) -> {
            BadTokens.Named bad = tokens.token(number);
            RawAnswer answer = wire.send(request(path, bad.token()), false);
            if (!isRefused(answer)) {
                wrong.add(number + ", " + bad.kind() + ": " + answer);
            }
        });

        assertThat(wrong).isEmpty();
        assertThat(logs.aboveWarnings()).isEmpty();
        assertThat(logs.warnings()).noneMatch(line -> line.contains("token") || line.contains("issuer"));
    }

    private static boolean isRefused(RawAnswer answer) {
        return answer.status() == 401
                && answer.header("www-authenticate").startsWith("Bearer ")
                && answer.isProblem()
                && !answer.tellsTooMuch();
    }

    private static byte[] request(String path, String token) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void the_good_one_still_opens() {
        assertThat(somebodyNew(system).api().send("GET", "/api/tasks", null).status())
                .isEqualTo(200);
    }
}
