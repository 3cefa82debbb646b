package io.taskflow.operations.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskflow.operations.support.FakeServer;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;

class OtherServicesTest {

    private static final URI NOBODY = URI.create("http://127.0.0.1:1");

    private final FakeServer server = new FakeServer();
    private final URI somebody = URI.create(server.url());

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void whoRefusesConnectionsHasNoAnswerAndHidesNoOther() {
        server.answers("hello");
        var services = new OtherServices(addresses(NOBODY, somebody, null, Duration.ofMinutes(1)));

        assertThat(services.ask(OtherServicesTest::hello))
                .containsEntry("auth-service", Optional.empty())
                .containsEntry("suggestion-service", Optional.empty())
                .containsEntry("task-service", Optional.of("hello"))
                .containsEntry("notification-service", Optional.of("hello"));
    }

    @Test
    void whoIsSilentIsNotWaitedFor() {
        server.isSilent();
        var services = new OtherServices(addresses(somebody, somebody, null, Duration.ofMillis(200)));

        assertThat(services.ask(OtherServicesTest::hello))
                .hasSize(4)
                .allSatisfy((name, answer) -> assertThat(answer).isEmpty());
    }

    @Test
    void theGatewayIsAskedOnlyWhereItIsMeantAndKnown() {
        server.answers("hello");
        var known = new OtherServices(addresses(somebody, somebody, somebody, Duration.ofMinutes(1)));
        var unknown = new OtherServices(addresses(somebody, somebody, URI.create(""), Duration.ofMinutes(1)));

        assertThat(known.askWithGateway(OtherServicesTest::hello)).hasSize(5).containsKey("gateway");
        assertThat(known.ask(OtherServicesTest::hello)).hasSize(4);
        assertThat(unknown.askWithGateway(OtherServicesTest::hello)).hasSize(4);
    }

    @Test
    void anAddressThatIsNoneEndsTheStart() {
        assertThatThrownBy(() -> addresses(somebody, URI.create(""), null, Duration.ZERO))
                .hasMessageStartingWith("TASKFLOW_TASK_SERVICE_URL is '': set it to");
        assertThatThrownBy(() -> addresses(somebody, somebody, URI.create("gateway:8080"), Duration.ZERO))
                .hasMessageStartingWith("TASKFLOW_GATEWAY_URL is 'gateway:8080': set it to");
    }

    private static String hello(RestClient service) {
        return String.valueOf(service.get().uri("/hello").retrieve().body(String.class));
    }

    private static ServiceAddresses addresses(URI others, URI task, @Nullable URI gateway, Duration patience) {
        return new ServiceAddresses(others, task, others, task, gateway, Duration.ofSeconds(1), patience);
    }
}
