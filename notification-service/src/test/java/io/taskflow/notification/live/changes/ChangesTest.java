package io.taskflow.notification.live.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.notification.support.Facts;
import io.taskflow.notification.support.LiveClients;
import io.taskflow.notification.support.NotificationServiceTest;
import io.taskflow.notification.support.TestBus;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NotificationServiceTest
@AutoConfigureRestTestClient
class ChangesTest {
    private final TestUser alice = TestInfrastructure.keycloak().createUser("alice");
    private final TestUser stranger = TestInfrastructure.keycloak().createUser("stranger");
    private final UUID aliceId = UUID.fromString(alice.id());
    private final UUID project = UUID.randomUUID();

    private final TestBus bus;
    private final LiveClients clients;
    private final RestTestClient http;

    ChangesTest(@Autowired TestBus bus, @Autowired LiveClients clients, @Autowired RestTestClient http) {
        this.bus = bus;
        this.clients = clients;
        this.http = http;
    }

    @Test
    void what_happened_after_the_cursor_comes_as_the_socket_says_it() {
        String start = get(alice, "", 200).path("nextCursor").asString();
        var joined = Facts.joined(project, aliceId, 2);
        var task = Facts.task(project, "New \"quoted\" 🦞", null, aliceId);
        String frame;
        try (var client = clients.connect(alice.token())) {
            bus.say(joined, task);
            frame = client.await(task.id());
        }

        JsonNode page = get(alice, "?since=" + start, 200);

        assertThat(ids(page)).containsExactly(joined.id(), task.id());
        assertThat(page.at("/items/1")).isEqualTo(JsonMapper.shared().readTree(frame));
        assertThat(page.path("more").asBoolean()).isFalse();
        String next = page.path("nextCursor").asString();
        assertThat(ids(get(alice, "?since=" + next, 200))).isEmpty();
        assertThat(ids(get(alice, "?since=" + joined.id(), 200))).containsExactly(task.id());
        assertThat(ids(get(stranger, "?since=" + start, 200))).isEmpty();
    }

    @Test
    void a_small_page_says_that_there_is_more() {
        var joined = Facts.joined(project, aliceId, 2);
        var first = Facts.task(project, "First", null, aliceId);
        var second = Facts.task(project, "Second", null, aliceId);
        bus.say(joined, first, second);
        await().until(() -> knows(second.id()));

        JsonNode page = get(alice, "?limit=1&since=" + joined.id(), 200);

        assertThat(ids(page)).containsExactly(first.id());
        assertThat(page.path("more").asBoolean()).isTrue();
        assertThat(ids(get(alice, "?since=" + page.path("nextCursor").asString(), 200)))
                .containsExactly(second.id());
    }

    @Test
    void who_has_read_all_a_minute_ago_has_missed_nothing_however_old_the_last_event_was() {
        var joined = Facts.joined(project, aliceId, 2);
        bus.say(joined);
        await().until(() -> knows(joined.id()));
        String forgotten = UUID.randomUUID() + "_" + Instant.now().minusSeconds(60);

        List<UUID> read = new ArrayList<>();
        JsonNode page = get(alice, "?limit=200&since=" + forgotten, 200);
        read.addAll(ids(page));
        while (page.path("more").asBoolean()) {
            page = get(alice, "?limit=200&since=" + page.path("nextCursor").asString(), 200);
            read.addAll(ids(page));
        }
        assertThat(read).contains(joined.id());
        get(alice, "?since=" + UUID.randomUUID() + "_2020-01-01T00:00:00Z", 410);
    }

    @Test
    void what_is_too_old_or_was_never_here_is_gone() {
        assertThat(get(alice, "?since=" + UUID.randomUUID(), 410).path("type").asString())
                .isEqualTo("/problems/gone");
        get(alice, "?since=2020-01-01T00:00:00Z", 410);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "since=yesterday",
                "since=",
                "since=7",
                "since=2020-01-01",
                "since=_",
                "since=7_2020-01-01T00:00:00Z",
                "limit=0",
                "limit=201"
            })
    void what_is_no_cursor_or_limit_is_refused(String query) {
        assertThat(get(alice, "?" + query, 400).at("/errors/0/pointer").asString())
                .isEqualTo("/" + query.substring(0, query.indexOf('=')));
    }

    @Test
    void without_a_token_there_is_nothing() {
        http.get().uri("/api/tasks/changes").exchange().expectStatus().isUnauthorized();
    }

    private boolean knows(UUID event) {
        return http.get()
                        .uri("/api/tasks/changes?since=" + event)
                        .header(HttpHeaders.AUTHORIZATION, alice.bearer())
                        .exchange()
                        .returnResult()
                        .getStatus()
                        .value()
                == 200;
    }

    private JsonNode get(TestUser user, String query, int status) {
        byte[] body = http.get()
                .uri("/api/tasks/changes" + query)
                .header(HttpHeaders.AUTHORIZATION, user.bearer())
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult()
                .getResponseBody();
        return JsonMapper.shared().readTree(body);
    }

    private static List<UUID> ids(JsonNode page) {
        List<UUID> ids = new ArrayList<>();
        page.path("items")
                .forEach(item -> ids.add(UUID.fromString(item.path("id").asString())));
        return ids;
    }
}
