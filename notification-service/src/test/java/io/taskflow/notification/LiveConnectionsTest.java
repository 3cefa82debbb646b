package io.taskflow.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTParser;
import io.micrometer.core.instrument.MeterRegistry;
import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.notification.support.Facts;
import io.taskflow.notification.support.LiveClient;
import io.taskflow.notification.support.LiveClients;
import io.taskflow.notification.support.NotificationServiceTest;
import io.taskflow.notification.support.RawClient;
import io.taskflow.notification.support.TestBus;
import io.taskflow.testing.PassingClock;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import java.io.IOException;
import java.net.http.WebSocketHandshakeException;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationServiceTest
class LiveConnectionsTest {

    private static final TestUser ALICE = TestInfrastructure.keycloak().createUser("alice");

    private final UUID alice = UUID.fromString(ALICE.id());
    private final UUID project = UUID.randomUUID();

    private final TestBus bus;
    private final LiveClients clients;
    private final PassingClock clock;
    private final MeterRegistry meters;

    LiveConnectionsTest(
            @Autowired TestBus bus,
            @Autowired LiveClients clients,
            @Autowired PassingClock clock,
            @Autowired MeterRegistry meters) {
        this.bus = bus;
        this.clients = clients;
        this.clock = clock;
        this.meters = meters;
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void withoutATokenTheSocketIsClosed4401() {
        try (var client = clients.connect(null)) {
            assertThat(client.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void withABadTokenTheSocketIsClosed4401() {
        String token = ALICE.token();
        try (var client = clients.connect(token.substring(0, token.length() - 8) + "AAAAAAAA")) {
            assertThat(client.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void aTokenInTheUrlCountsForNothing() {
        try (var client = clients.connect(null, "?access_token=" + ALICE.token())) {
            assertThat(client.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void whenTheTokenExpiresTheSocketIsClosed4401() {
        try (var client = clients.connect(ALICE.token())) {
            var joined = Facts.joined(project, alice, 2);
            bus.say(joined);
            client.await(joined.id());

            clock.pass(Duration.ofMinutes(5));

            assertThat(client.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void whenThePersonLogsOutTheSessionsSocketsAreClosed4401AndItsTokenOpensNoOther() throws ParseException {
        TestUser dora = TestInfrastructure.keycloak().createUser("dora");
        String token = dora.token();
        double before = closes("4401");
        try (var client = clients.connect(token);
                var other = clients.connect(ALICE.token())) {
            client.settle();
            other.settle();

            bus.say(Facts.loggedOut(sid(token), UUID.fromString(dora.id())));

            assertThat(client.closeCode()).isEqualTo(4401);
            assertThat(other.isClosed()).isFalse();
            await().until(() -> closes("4401") > before);
        }
        try (var again = clients.connect(token)) {
            assertThat(again.closeCode()).isEqualTo(4401);
        }
    }

    private double closes(String code) {
        return meters.counter("taskflow.live.closes", "code", code).count();
    }

    private static String sid(String token) throws ParseException {
        return JWTParser.parse(token).getJWTClaimsSet().getStringClaim("sid");
    }

    @Test
    void aPageCanOfferItsTokenAsASubprotocol() {
        var handshake = clients.handshake().subprotocols("taskflow.live.v1", "taskflow.bearer." + ALICE.token());
        try (var client = clients.join(handshake, "")) {
            var joined = Facts.joined(project, alice, 2);
            bus.say(joined);

            client.await(joined.id());
        }
    }

    @Test
    void pagesOfOtherOriginsAreRefused() {
        var foreign =
                clients.handshake().header("Authorization", ALICE.bearer()).header("Origin", "https://evil.example");

        assertThatThrownBy(() -> clients.join(foreign, ""))
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(403));
    }

    @Test
    void pagesOfThePublicAddressAreWelcome() {
        var ours =
                clients.handshake().header("Authorization", ALICE.bearer()).header("Origin", "http://localhost:8080");
        try (var client = clients.join(ours, "")) {
            var joined = Facts.joined(project, alice, 2);
            bus.say(joined);

            client.await(joined.id());
        }
    }

    @Test
    void itPingsAndWhoAnswersStays() {
        try (var client = clients.connect(ALICE.token())) {
            var joined = Facts.joined(project, alice, 2);
            bus.say(joined);
            client.await(joined.id());

            clock.pass(Duration.ofSeconds(25));
            await().until(() -> client.pings() >= 1);
            client.settle();
            clock.pass(Duration.ofSeconds(25));
            await().until(() -> client.pings() >= 2);
            client.settle();

            assertThat(client.isClosed()).isFalse();
        }
    }

    @Test
    void aHeartbeatSaysFromWhereToResume() {
        var joined = Facts.joined(project, alice, 2);
        var strange = Facts.task(UUID.randomUUID(), "Somebody else's", null, alice);
        try (var client = clients.connect(ALICE.token())) {
            bus.say(joined, strange);
            client.await(joined.id());

            clock.pass(Duration.ofSeconds(25));

            String last = client.awaitType("heartbeat").path("id").asString();
            assertThat(last).isIn(joined.id().toString(), strange.id().toString());
            assertThat(client.ids()).containsExactly(joined.id());
            try (var later = clients.resume(ALICE.token(), UUID.fromString(last))) {
                var next = Facts.task(project, "Next", null, alice);
                bus.say(next);
                later.await(next.id());
                assertThat(later.ids()).containsExactly(next.id());
            }
        }
    }

    @Test
    void whoDoesNotAnswerAPingIsClosed4408() throws IOException {
        try (var client = new RawClient(clients.address(""), ALICE.token())) {
            bus.say(Facts.joined(project, alice, 2));
            client.readText();

            clock.pass(Duration.ofSeconds(25));
            client.readPing();
            clock.pass(Duration.ofSeconds(25));

            assertThat(client.readCloseCode()).isEqualTo(4408);
        }
    }

    @Test
    void aSlowReaderIsClosed4429AndDelaysNobody() throws IOException {
        bus.say(Facts.joined(project, alice, 2));
        try (var slow = new RawClient(clients.address(""), ALICE.token());
                var quick = clients.connect(ALICE.token())) {
            floodAtTheSpeedOf(quick);

            assertThat(slow.readCloseCode()).isEqualTo(4429);
            assertThat(quick.isClosed()).isFalse();
        }
    }

    @Test
    void whoComesBackToALongBacklogGetsItAllAndThenWhatCameMeanwhile() throws IOException {
        var seen = Facts.joined(project, alice, 2);
        try (var quick = clients.connect(ALICE.token())) {
            bus.say(seen);
            quick.await(seen.id());
            flood(quick, 25);
            try (var slow = new RawClient(clients.address("?lastEventId=" + seen.id()), ALICE.token())) {
                flood(quick, 10);

                for (UUID expected : quick.ids().subList(1, quick.ids().size())) {
                    assertThat(slow.readText()).contains(expected.toString());
                }
            }
        }
    }

    @Test
    void whoComesBackAndDoesNotReadIsClosed4429InTime() throws IOException {
        var seen = Facts.joined(project, alice, 2);
        try (var quick = clients.connect(ALICE.token())) {
            bus.say(seen);
            quick.await(seen.id());
            flood(quick, 40);
            try (var slow = new RawClient(clients.address("?lastEventId=" + seen.id()), ALICE.token())) {
                slow.readText();

                clock.pass(Duration.ofMinutes(2));
                awaitAWholeCheck(quick);

                assertThat(slow.readCloseCode()).isEqualTo(4429);
            }
        }
    }

    /** The second ping comes from a later check than the first, so that one has looked at every connection. */
    private void awaitAWholeCheck(LiveClient client) {
        await().until(() -> client.pings() >= 1);
        client.settle();
        clock.pass(Duration.ofSeconds(25));
        await().until(() -> client.pings() >= 2);
    }

    @Test
    void aPersonHasOnlySoManyConnections() {
        TestUser carol = TestInfrastructure.keycloak().createUser("carol");
        String token = carol.token();
        List<LiveClient> open = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            open.add(clients.connect(token));
            open.getLast().settle();
        }
        try (var oneTooMany = clients.connect(token)) {
            assertThat(oneTooMany.closeCode()).isEqualTo(1008);
            assertThat(open).noneMatch(LiveClient::isClosed);
        } finally {
            open.forEach(LiveClient::close);
        }
    }

    @Test
    void aFrameThatIsTooLargeEndsTheConnection() {
        try (var client = clients.connect(ALICE.token())) {
            client.say("x".repeat(5_000));

            assertThat(client.closeCode()).isEqualTo(1009);
        }
    }

    /** 15 MB: more than any socket's buffers hold. Never so much at once that the quick one were slow. */
    private void floodAtTheSpeedOf(LiveClient quick) {
        flood(quick, 50);
    }

    /** So many times 300 KB. */
    private void flood(LiveClient quick, int batches) {
        String large = "x".repeat(10_000);
        for (int batch = 0; batch < batches; batch++) {
            CloudEvent<?> last = Facts.task(project, large, null, alice);
            for (int event = 0; event < 30; event++) {
                last = Facts.task(project, large, null, alice);
                bus.say(last);
            }
            quick.await(last.id());
        }
    }
}
