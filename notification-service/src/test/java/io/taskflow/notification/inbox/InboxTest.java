package io.taskflow.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.notification.support.Facts;
import io.taskflow.notification.support.NotificationServiceTest;
import io.taskflow.notification.support.TestBus;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NotificationServiceTest
@AutoConfigureRestTestClient
class InboxTest {

    private static final UUID ALICE = UUID.randomUUID();

    private final TestUser bob = TestInfrastructure.keycloak().createUser("bob");
    private final String bearer = bob.bearer();
    private final UUID bobId = UUID.fromString(bob.id());
    private final UUID project = UUID.randomUUID();

    private final TestBus bus;
    private final RestTestClient http;

    InboxTest(@Autowired TestBus bus, @Autowired RestTestClient http) {
        this.bus = bus;
        this.http = http;
    }

    @BeforeEach
    void somebodyAssigns() {
        bus.say(Facts.registered(ALICE, "Alice", "alice@taskflow.test"));
    }

    @Test
    void anAssignmentIsInTheInboxWithWhoDidIt() {
        var task = assigned("Ship the shop");
        bus.say(task);

        JsonNode found = awaitInbox(1).getFirst();

        assertThat(found.path("kind").asString()).isEqualTo("TASK_ASSIGNED");
        assertThat(found.path("userId").asString()).isEqualTo(bob.id());
        assertThat(found.path("title").asString()).isEqualTo("Ship the shop");
        assertThat(found.path("taskKey").asString()).isEqualTo("WEB-1");
        assertThat(found.path("taskId").asString()).isEqualTo(task.subject());
        assertThat(found.path("projectId").asString()).isEqualTo(project.toString());
        assertThat(found.path("readAt").isNull()).isTrue();
        await().until(() ->
                "Alice".equals(inbox("").getFirst().at("/actor/displayName").asString("")));
    }

    @Test
    void whoIsNamedInACommentIsToldOnceAndNobodyElse() {
        UUID carol = UUID.randomUUID();
        bus.say(
                Facts.comment(project, ALICE, bobId, ALICE),
                Facts.commentChanged(project, ALICE, List.of(bobId), bobId, carol),
                Facts.comment(project, bobId, bobId),
                Facts.comment(project, ALICE, bobId));

        JsonNode found = awaitInbox(2).getFirst();

        assertThat(found.path("kind").asString()).isEqualTo("MENTIONED");
        assertThat(found.path("taskKey").asString()).isEqualTo("WEB-1");
        assertThat(found.path("title").asString()).isEqualTo("Ship the shop");
        assertThat(inbox("")).hasSize(2);
    }

    @Test
    void anEventThatComesTwiceNotifiesOnce() {
        var task = assigned("Once");
        bus.say(task, task, assigned("Last"));

        assertThat(awaitInbox(2)).hasSize(2);
    }

    @Test
    void thePagesFollowEachOtherNewestFirst() {
        for (int number = 1; number <= 5; number++) {
            bus.say(assigned("Task " + number));
        }
        awaitInbox(5);

        List<String> titles = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get("/api/notifications?limit=2" + cursor, 200);
            page.path("items").forEach(item -> titles.add(item.path("title").asString()));
            cursor = page.path("nextCursor").isNull()
                    ? null
                    : "&cursor=" + page.path("nextCursor").asString();
        } while (cursor != null);

        assertThat(titles).containsExactly("Task 5", "Task 4", "Task 3", "Task 2", "Task 1");
    }

    @Test
    void whatIsReadIsReadOnceAndNoLongerUnread() {
        bus.say(assigned("First"), assigned("Second"));
        String second = awaitInbox(2).getFirst().path("id").asString();

        JsonNode read = send(HttpMethod.POST, "/api/notifications/" + second + "/read", bearer, 200);
        JsonNode again = send(HttpMethod.POST, "/api/notifications/" + second + "/read", bearer, 200);

        assertThat(read.path("readAt").isNull()).isFalse();
        assertThat(again).isEqualTo(read);
        assertThat(inbox("?unread=true"))
                .singleElement()
                .satisfies(unread -> assertThat(unread.path("title").asString()).isEqualTo("First"));
    }

    @Test
    void everythingCanBeMarkedAsRead() {
        bus.say(assigned("First"), assigned("Second"));
        awaitInbox(2);

        send(HttpMethod.POST, "/api/notifications/read-all", bearer, 204);
        send(HttpMethod.POST, "/api/notifications/read-all", bearer, 204);

        assertThat(inbox("?unread=true")).isEmpty();
        assertThat(inbox("")).hasSize(2);
    }

    @Test
    void anothersNotificationDoesNotExist() {
        bus.say(assigned("Bob's"));
        String id = awaitInbox(1).getFirst().path("id").asString();
        String mallory = TestInfrastructure.keycloak().createUser("mallory").bearer();

        JsonNode problem = send(HttpMethod.POST, "/api/notifications/" + id + "/read", mallory, 404);

        assertThat(problem.path("type").asString()).isEqualTo("/problems/not-found");
        assertThat(send(HttpMethod.GET, "/api/notifications", mallory, 200).path("items"))
                .isEmpty();
        assertThat(inbox("?unread=true")).hasSize(1);
    }

    @Test
    void whatCannotBeUnderstoodIsAProblemOfTheCaller() {
        assertThat(get("/api/notifications?limit=0", 400)
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/limit");
        assertThat(get("/api/notifications?cursor=forged", 400)
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/cursor");
        get("/api/notifications?unread=perhaps", 400);
        send(HttpMethod.POST, "/api/notifications/not-a-uuid/read", bearer, 404);
        send(HttpMethod.GET, "/api/notifications", null, 401);
    }

    @Test
    void whatCannotBeReadEndsAmongTheDeadLetters() {
        String poison = "{\"type\":\"io.taskflow.task.created.v1\",\"data\":42}";

        bus.say("task.created", poison, EventTypes.TASK_ASSIGNED_KEY);

        var dead = bus.take("notification-service.inbox.dead");
        assertThat(new String(dead.getBody(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(poison);
        assertThat(String.valueOf(dead.getMessageProperties().<Object>getHeader("taskflow-reason")))
                .contains("io.taskflow.task.created.v1");
        bus.say(assigned("After the poison"));
        awaitInbox(1);
    }

    private CloudEvent<?> assigned(String title) {
        return Facts.task(project, title, bobId, ALICE);
    }

    private List<JsonNode> awaitInbox(int size) {
        return await().until(() -> inbox(""), found -> found.size() >= size);
    }

    private List<JsonNode> inbox(String query) {
        return get("/api/notifications" + query, 200)
                .path("items")
                .valueStream()
                .toList();
    }

    private JsonNode get(String path, int status) {
        return send(HttpMethod.GET, path, bearer, status);
    }

    private JsonNode send(HttpMethod method, String path, @Nullable String caller, int status) {
        var request = http.method(method).uri(path);
        if (caller != null) {
            request.header("Authorization", caller);
        }
        byte[] body = request.exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult()
                .getResponseBody();
        return JsonMapper.shared().readTree(body == null ? new byte[] {'{', '}'} : body);
    }
}
