package io.taskflow.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.project.ProjectMember;
import io.taskflow.contracts.project.ProjectMemberAdded;
import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.contracts.project.ProjectSnapshot;
import io.taskflow.contracts.user.UserRegistered;
import io.taskflow.contracts.user.UserSnapshot;
import io.taskflow.suggestion.around.Bus;
import io.taskflow.suggestion.around.Said;
import io.taskflow.suggestion.directory.name.Names;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A line becomes a task's fields; nothing is created, and nobody is named whom the caller could not assign. */
@RunningService
class QuickAddingTest {

    private static final String NOW = "2026-06-24T09:30:00Z";

    @SuppressWarnings("NullAway.Init")
    private static TestUser frieda;

    private final RestTestClient client;
    private final Names names;

    @Autowired
    QuickAddingTest(@LocalServerPort int port, Names names) {
        this.client = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .build();
        this.names = names;
    }

    @BeforeAll
    static void createUser() {
        frieda = TestInfrastructure.keycloak().createUser("frieda");
    }

    @Test
    void aLineIsReadWithWhereEachFieldStood() {
        UUID home = UUID.randomUUID();
        UUID sam = UUID.randomUUID();
        String name = "sam" + sam.toString().substring(0, 8);
        joinTogether(home, "HOME" + home.toString().substring(0, 4).toUpperCase(java.util.Locale.ROOT), sam, name);

        read("pay rent every 1st at 9am p1 #home @" + name, home)
                .jsonPath("$.task.title")
                .isEqualTo("pay rent")
                .jsonPath("$.task.dueAt")
                .isEqualTo("2026-07-01T07:00:00Z")
                .jsonPath("$.task.dueOn")
                .isEmpty()
                .jsonPath("$.task.rrule")
                .isEqualTo("FREQ=MONTHLY;BYMONTHDAY=1")
                .jsonPath("$.task.priority")
                .isEqualTo("URGENT")
                .jsonPath("$.task.labels[0]")
                .isEqualTo("home")
                .jsonPath("$.task.assigneeId")
                .isEqualTo(sam.toString())
                .jsonPath("$.spans[0].start")
                .isEqualTo(9)
                .jsonPath("$.spans[0].end")
                .isEqualTo(25)
                .jsonPath("$.spans[0].field")
                .isEqualTo("rrule")
                .jsonPath("$.spans.length()")
                .isEqualTo(4);
    }

    @Test
    void whomTheCallerCouldNotAssignStaysInTheTitle() {
        UUID theirs = UUID.randomUUID();
        UUID stranger = UUID.randomUUID();
        String name = "str" + stranger.toString().substring(0, 8);
        try (var bus = new Bus()) {
            bus.say(EventTypes.USER_REGISTERED, Said.of(EventTypes.USER_REGISTERED, stranger, 1, user(stranger, name)));
            bus.say(
                    EventTypes.PROJECT_MEMBER_ADDED,
                    Said.of(EventTypes.PROJECT_MEMBER_ADDED, theirs, 2, joined(theirs, "THEIRS", stranger, 2)));
            await().until(() -> names.colleague(name, stranger, theirs).isPresent());
        }

        read("ask @" + name + " +THEIRS tomorrow", null)
                .jsonPath("$.task.title")
                .isEqualTo("ask @" + name + " +THEIRS")
                .jsonPath("$.task.assigneeId")
                .isEmpty()
                .jsonPath("$.task.projectId")
                .isEmpty()
                .jsonPath("$.task.dueOn")
                .isEqualTo("2026-06-25");
    }

    @Test
    void aProjectIsNamedByItsKey() {
        UUID project = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        String key = "Q" + project.toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);
        joinTogether(project, key, other, "oth" + other.toString().substring(0, 8));

        read("fix login +" + key.toLowerCase(java.util.Locale.ROOT), null)
                .jsonPath("$.task.projectId")
                .isEqualTo(project.toString())
                .jsonPath("$.task.title")
                .isEqualTo("fix login");
    }

    @Test
    void spansCountUtf16Units() {
        read("\uD83C\uDF89 party tomorrow", null)
                .jsonPath("$.spans[0].start")
                .isEqualTo(9)
                .jsonPath("$.task.title")
                .isEqualTo("\uD83C\uDF89 party");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"timeZone": "UTC"}                                            | /text
            {"text": " ", "timeZone": "UTC"}                               | /text
            {"text": 5, "timeZone": "UTC"}                                 | /text
            {"text": "a\\u0000b", "timeZone": "UTC"}                       | /text
            {"text": "a\\u0007b", "timeZone": "UTC"}                       | /text
            {"text": "a\\nb", "timeZone": "UTC"}                           | /text
            {"text": "a\\u202eb", "timeZone": "UTC"}                       | /text
            {"text": "a\\ud800b", "timeZone": "UTC"}                       | /text
            {"text": "t"}                                                  | /timeZone
            {"text": "t", "timeZone": "Mars/Olympus"}                      | /timeZone
            {"text": "t", "timeZone": "UTC", "now": "today"}               | /now
            {"text": "t", "timeZone": "UTC", "projectId": "x"}             | /projectId
            {"text": "t", "timeZone": "UTC", "colour": "red"}              | /colour
            """)
    void whatIsWrongIsNamed(String body, String pointer) {
        post(body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer);
    }

    @Test
    void aThousandCharactersAreRead() {
        post("{\"text\": \"%s\", \"timeZone\": \"UTC\"}".formatted("\uD83C\uDF89".repeat(1_000)))
                .expectStatus()
                .isOk();
        post("{\"text\": \"%s\", \"timeZone\": \"UTC\"}".formatted("x".repeat(1_001)))
                .expectStatus()
                .isBadRequest();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Europe/Berlin    | 2027-03-27T12:00:00Z | tomorrow at 2:30 am | 2027-03-28T01:30:00Z
            Europe/Berlin    | 2026-10-24T12:00:00Z | tomorrow at 2:30 am | 2026-10-25T00:30:00Z
            Europe/Berlin    | 2027-03-28T00:30:00Z | in 2 hours          | 2027-03-28T02:30:00Z
            Pacific/Apia     | 2026-06-24T23:30:00Z | at noon             | 2026-06-25T23:00:00Z
            America/New_York | 2026-06-25T01:00:00Z | today at 11pm       | 2026-06-25T03:00:00Z
            """)
    void clocksAreThoseOfTheZone(String zone, String now, String said, String dueAt) {
        post("{\"text\": \"call %s\", \"timeZone\": \"%s\", \"now\": \"%s\"}".formatted(said, zone, now))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.task.dueAt")
                .isEqualTo(dueAt);
    }

    @ParameterizedTest
    @CsvSource({
        "9999-12-31T23:00:00Z, tomorrow",
        "2026-06-24T09:30:00Z, in 9999 years",
        "0001-01-01T00:00:00Z, yesterday"
    })
    void whatNoCalendarHasStaysInTheTitle(String now, String said) {
        post("{\"text\": \"call %s\", \"timeZone\": \"UTC\", \"now\": \"%s\"}".formatted(said, now))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.task.title")
                .isEqualTo("call " + said);
    }

    @Test
    void withoutATokenNothingIsRead() {
        client.post()
                .uri("/api/suggestions/quick-add")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"text\": \"t\", \"timeZone\": \"UTC\"}")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        assertThat(frieda.id()).isNotEmpty();
    }

    private RestTestClient.BodyContentSpec read(String text, @org.jspecify.annotations.Nullable UUID project) {
        String id = project == null ? "null" : "\"" + project + "\"";
        return post("{\"text\": \"%s\", \"timeZone\": \"Europe/Berlin\", \"now\": \"%s\", \"projectId\": %s}"
                        .formatted(text, NOW, id))
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private RestTestClient.ResponseSpec post(String body) {
        return client.post()
                .uri("/api/suggestions/quick-add")
                .header(HttpHeaders.AUTHORIZATION, frieda.bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private void joinTogether(UUID project, String key, UUID other, String name) {
        UUID own = UUID.fromString(frieda.id());
        try (var bus = new Bus()) {
            bus.say(EventTypes.USER_REGISTERED, Said.of(EventTypes.USER_REGISTERED, other, 1, user(other, name)));
            bus.say(
                    EventTypes.PROJECT_MEMBER_ADDED,
                    Said.of(EventTypes.PROJECT_MEMBER_ADDED, project, 2, joined(project, key, own, 2)));
            bus.say(
                    EventTypes.PROJECT_MEMBER_ADDED,
                    Said.of(EventTypes.PROJECT_MEMBER_ADDED, project, 3, joined(project, key, other, 3)));
            await().until(() -> names.colleague(name, own, project).isPresent()
                    && names.project(key, own).isPresent());
        }
    }

    private static UserRegistered user(UUID id, String name) {
        return new UserRegistered(
                new UserSnapshot(id, name, name + "@example.org", true, null, null, null, null, 1, Instant.parse(NOW)));
    }

    private static ProjectMemberAdded joined(UUID project, String key, UUID user, long version) {
        Instant created = Instant.parse(NOW);
        return new ProjectMemberAdded(
                new ProjectSnapshot(project, key, "Name of " + key, null, version, created, created),
                new ProjectMember(user, ProjectRole.EDITOR));
    }
}
