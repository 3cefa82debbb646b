package io.taskflow.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.task.TaskCreated;
import io.taskflow.messaging.event.EventJson;
import io.taskflow.notification.support.Facts;
import io.taskflow.notification.support.LiveClients;
import io.taskflow.notification.support.NotificationServiceTest;
import io.taskflow.notification.support.TestBus;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationServiceTest
class LiveUpdatesTest {

    private static final TestUser ALICE = TestInfrastructure.keycloak().createUser("alice");
    private static final TestUser BOB = TestInfrastructure.keycloak().createUser("bob");

    private final UUID alice = UUID.fromString(ALICE.id());
    private final UUID bob = UUID.fromString(BOB.id());
    private final UUID project = UUID.randomUUID();

    private final TestBus bus;
    private final LiveClients clients;
    private final EventJson json;

    LiveUpdatesTest(@Autowired TestBus bus, @Autowired LiveClients clients, @Autowired EventJson json) {
        this.bus = bus;
        this.clients = clients;
        this.json = json;
    }

    @Test
    void aMemberGetsAnEventAsTheBusHasIt() {
        try (var client = clients.connect(ALICE.token())) {
            CloudEvent<TaskCreated> task = Facts.task(project, "Ship äöü \uD83D\uDE80 <b>", null, alice);

            bus.say(Facts.joined(project, alice, 2), task);

            String onTheBus = json.write(task);
            assertThat(client.await(task.id()))
                    .startsWith("{\"id\":\"" + task.id() + "\",\"type\":\"io.taskflow.task.created.v1\",\"time\":\"")
                    .endsWith(onTheBus.substring(onTheBus.indexOf(",\"data\":")));
        }
    }

    @Test
    void whoIsNoMemberSeesNothing() {
        try (var stranger = clients.connect(BOB.token());
                var member = clients.connect(ALICE.token())) {
            var task = Facts.task(project, "Secret", null, alice);

            bus.say(Facts.created(project, alice), Facts.joined(project, alice, 2), task);

            member.await(task.id());
            UUID marker = saidAfterwardsTo(bob);

            stranger.await(marker);
            assertThat(stranger.frames()).hasSize(1);
        }
    }

    @Test
    void whoCreatesAProjectSeesItsWholeBeginningInOrder() {
        try (var client = clients.connect(ALICE.token())) {
            var created = Facts.created(project, alice);
            var joined = Facts.joined(project, alice, 2);
            var task = Facts.task(project, "First", null, alice);

            bus.say(created, joined, task);

            client.await(task.id());
            assertThat(client.ids()).containsExactly(created.id(), joined.id(), task.id());
        }
    }

    @Test
    void aRemovedMemberHearsOfTheRemovalAndThenNothingMore() {
        try (var removed = clients.connect(BOB.token());
                var staying = clients.connect(ALICE.token())) {
            var joined = Facts.joined(project, bob, 3);
            var left = Facts.left(project, bob, 4);
            var later = Facts.task(project, "Without Bob", null, alice);

            bus.say(Facts.joined(project, alice, 2), joined, left, later);

            staying.await(later.id());
            UUID marker = saidAfterwardsTo(bob);
            removed.await(marker);

            assertThat(removed.ids()).containsExactly(joined.id(), left.id(), marker);
            assertThat(staying.ids()).contains(left.id());
        }
    }

    @Test
    void aLateWordOfJoiningBringsNobodyBack() {
        try (var removed = clients.connect(BOB.token());
                var staying = clients.connect(ALICE.token())) {
            var later = Facts.task(project, "Without Bob", null, alice);

            bus.say(Facts.joined(project, alice, 2), Facts.left(project, bob, 4), Facts.joined(project, bob, 3), later);

            staying.await(later.id());
            removed.await(saidAfterwardsTo(bob));

            assertThat(removed.ids()).doesNotContain(later.id());
        }
    }

    @Test
    void anEventThatTheBusDeliversTwiceIsSeenOnce() {
        try (var client = clients.connect(ALICE.token())) {
            var task = Facts.task(project, "Once", null, alice);
            var last = Facts.task(project, "Last", null, alice);

            bus.say(Facts.joined(project, alice, 2), task, task, last);

            client.await(last.id());
            assertThat(client.ids()).containsOnlyOnce(task.id());
        }
    }

    @Test
    void whatNobodyCanReadDisturbsNobody() {
        try (var client = clients.connect(ALICE.token())) {
            var task = Facts.task(project, "Still here", null, alice);

            bus.say("task.exploded", "no JSON at all");
            bus.say(Facts.joined(project, alice, 2), task);

            client.await(task.id());
        }
    }

    @Test
    void aClientCanNarrowItsStreamToProjects() {
        UUID other = UUID.randomUUID();
        bus.say(Facts.joined(project, alice, 2), Facts.joined(other, alice, 2));
        try (var client = clients.connect(ALICE.token())) {
            client.say("{\"type\":\"subscribe\",\"projectIds\":[\"" + project + "\",\"" + UUID.randomUUID() + "\"]}");
            client.say("{\"type\":\"nonsense\"}"); // answered after the narrowing
            client.awaitType("error");
            var unwanted = Facts.task(other, "Elsewhere", null, alice);
            var wanted = Facts.task(project, "Here", null, alice);

            bus.say(unwanted, wanted);

            client.await(wanted.id());
            assertThat(client.ids()).containsOnlyOnce(wanted.id()).doesNotContain(unwanted.id());
        }
    }

    @Test
    void whatAClientSaysWronglyIsAnsweredAndTheConnectionGoesOn() {
        try (var client = clients.connect(ALICE.token())) {
            client.say("{\"type\":\"subscribe\",\"projectIds\":[\"no-uuid\"]}");

            assertThat(client.awaitType("error").path("message").asString())
                    .isEqualTo("projectIds must hold UUIDs only");
            var joined = Facts.joined(project, alice, 2);
            bus.say(joined);
            client.await(joined.id());
        }
    }

    /** Something that this person hears, behind all that was said before. */
    private UUID saidAfterwardsTo(UUID person) {
        CloudEvent<?> marker = Facts.joined(UUID.randomUUID(), person, 2);
        bus.say(marker);
        return marker.id();
    }
}
