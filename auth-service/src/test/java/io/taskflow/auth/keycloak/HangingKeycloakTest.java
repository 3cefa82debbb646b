package io.taskflow.auth.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;

/** Keycloak takes connections and says nothing. */
class HangingKeycloakTest {
    private static final Duration LONGER_THAN_THE_TEST = Duration.ofMinutes(10);

    @Test
    void nobodyWaitsForWhoeverWaitsForOurToken() throws IOException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            ServiceAccount account = accountAt(silent);
            var first = CompletableFuture.supplyAsync(account::accessToken, threads);
            try (Socket itsConnection = silent.accept()) {
                assertThat(itsConnection.isConnected()).isTrue();
                List<CompletableFuture<Boolean>> others = Stream.generate(
                                () -> CompletableFuture.supplyAsync(() -> isToldThatNothingWasDone(account), threads))
                        .limit(20)
                        .toList();

                await().untilAsserted(() ->
                        assertThat(others).allSatisfy(other -> assertThat(other).isCompletedWithValue(true)));
                assertThat(first).isNotDone();
            }
            await().untilAsserted(() -> assertThat(first).isCompletedExceptionally());
        }
    }

    private static boolean isToldThatNothingWasDone(ServiceAccount account) {
        try {
            account.accessToken();
            return false;
        } catch (KeycloakUnavailableException away) {
            return away.nothingDone();
        }
    }

    private static ServiceAccount accountAt(ServerSocket server) {
        URI url = URI.create("http://localhost:" + server.getLocalPort());
        var settings = new KeycloakSettings(
                url,
                "taskflow",
                "auth-service",
                "secret",
                "api-login",
                "secret",
                "gateway",
                Duration.ofSeconds(30),
                LONGER_THAN_THE_TEST,
                LONGER_THAN_THE_TEST.multipliedBy(3),
                Duration.ofSeconds(20),
                Duration.ofSeconds(2));
        KeycloakHttp http = new KeycloakConfiguration().keycloakHttp(RestClient.builder(), settings);
        return new ServiceAccount(http, settings, Clock.systemUTC());
    }
}
