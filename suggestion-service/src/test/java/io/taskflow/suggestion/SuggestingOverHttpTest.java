package io.taskflow.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.project.ProjectMember;
import io.taskflow.contracts.project.ProjectMemberAdded;
import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.contracts.project.ProjectSnapshot;
import io.taskflow.suggestion.around.Bus;
import io.taskflow.suggestion.around.Said;
import io.taskflow.suggestion.directory.Memberships;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningService
class SuggestingOverHttpTest {

    private static final String PRIORITY = "/api/suggestions/priority";
    private static final String SUBTASKS = "/api/suggestions/subtasks";

    @SuppressWarnings("NullAway.Init")
    private static TestUser carol;

    private final RestTestClient client;
    private final Memberships memberships;

    @Autowired
    SuggestingOverHttpTest(@LocalServerPort int port, Memberships memberships) {
        this.client = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .build();
        this.memberships = memberships;
    }

    @BeforeAll
    static void createUser() {
        carol = TestInfrastructure.keycloak().createUser("carol");
    }

    @Test
    void aPriorityComesWithItsReasons() {
        post(
                        PRIORITY,
                        "{\"title\": \"The server is down\", \"description\": \"since noon\", \"dueAt\": \"2026-01-01T00:00:00Z\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.priority")
                .isEqualTo("URGENT")
                .jsonPath("$.confidence")
                .isNumber()
                .jsonPath("$.factors[?(@.name == 'outage')].evidence")
                .exists()
                .jsonPath("$.rationale")
                .isNotEmpty()
                .jsonPath("$.engine.kind")
                .isEqualTo("local")
                .jsonPath("$.engine.fallback")
                .isEqualTo(false);
    }

    @Test
    void stepsComeAsAWhole() {
        post(SUBTASKS, "{\"goal\": \"Plan a trip to Lisbon\", \"maxItems\": 3}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.suggestions.length()")
                .isEqualTo(3)
                .jsonPath("$.suggestions[0].title")
                .isNotEmpty()
                .jsonPath("$.engine.kind")
                .isEqualTo("local");
    }

    @Test
    void sevenStepsUnlessToldOtherwise() {
        post(SUBTASKS, "{\"goal\": \"Plan a trip to Lisbon\"}")
                .expectBody()
                .jsonPath("$.suggestions.length()")
                .isEqualTo(7);
    }

    @Test
    void stepsComeOneByOneToWhoAsksForEvents() {
        String text = client.post()
                .uri(SUBTASKS)
                .header(HttpHeaders.AUTHORIZATION, carol.bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .body("{\"goal\": \"Buy milk, eggs and br\u00f6tchen\"}")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_EVENT_STREAM)
                .returnResult(String.class)
                .getResponseBody();

        assertThat(text).isNotNull();
        assertThat(List.of(String.valueOf(text).split("\n\n")))
                .hasSize(4)
                .allSatisfy(event -> assertThat(event).matches("(?s)event: (suggestion|done)\ndata: \\{.*}"))
                .satisfies(events -> assertThat(events.get(2)).contains("Buy br\u00f6tchen"))
                .last()
                .asString()
                .startsWith("event: done")
                .contains("\"kind\":\"local\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {}                                                  | /title
                    {"title": " "}                                      | /title
                    {"title": 5}                                        | /title
                    {"title": "t", "dueAt": "tomorrow"}                 | /dueAt
                    {"title": "t", "projectId": "x"}                    | /projectId
                    {"title": "t", "color": "red"}                      | /color
                    """)
    void whatIsWrongWithAPriorityRequestIsNamed(String body, String pointer) {
        expectInvalid(PRIORITY, body, pointer);
    }

    @Test
    void anOverlongTitleIsRefused() {
        expectInvalid(PRIORITY, "{\"title\": \"" + "x".repeat(201) + "\"}", "/title");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {}                                                  | /goal
                    {"goal": ""}                                        | /goal
                    {"goal": "g", "maxItems": 0}                        | /maxItems
                    {"goal": "g", "maxItems": 21}                       | /maxItems
                    {"goal": "g", "maxItems": "7"}                      | /maxItems
                    {"goal": "g", "context": []}                        | /context
                    {"goal": "g", "taskId": "x"}                        | /taskId
                    {"goal": "g", "projectId": 7}                       | /projectId
                    {"goal": "g", "language": "fr"}                     | /language
                    """)
    void whatIsWrongWithASubtaskRequestIsNamed(String body, String pointer) {
        expectInvalid(SUBTASKS, body, pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u00A0", " \u2003\u3000", "\u200D\uFEFF\u00AD"})
    void aTextInWhichNothingCanBeSeenIsRefused(String unseen) {
        expectInvalid(PRIORITY, "{\"title\": \"" + unseen + "\"}", "/title");
        expectInvalid(SUBTASKS, "{\"goal\": \"" + unseen + "\"}", "/goal");
    }

    @Test
    void lengthsAreCountedInCharactersNotInUtf16Units() {
        String party = "\uD83C\uDF89";
        post(
                        PRIORITY,
                        "{\"title\": \"%s\", \"description\": \"%s\"}"
                                .formatted(party.repeat(200), party.repeat(20_000)))
                .expectStatus()
                .isOk();
        post(SUBTASKS, "{\"goal\": \"%s\", \"context\": \"%s\"}".formatted(party.repeat(2_000), party.repeat(20_000)))
                .expectStatus()
                .isOk();
        expectInvalid(PRIORITY, "{\"title\": \"" + party.repeat(201) + "\"}", "/title");
        expectInvalid(SUBTASKS, "{\"goal\": \"" + party.repeat(2_001) + "\"}", "/goal");
    }

    @Test
    void brokenJsonIsRefused() {
        post(PRIORITY, "{\"title\": ").expectStatus().isBadRequest();
    }

    @Test
    void withoutATokenNothingIsSuggested() {
        client.post()
                .uri(PRIORITY)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"title\": \"t\"}")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void someoneElsesProjectDoesNotExist() {
        post(PRIORITY, "{\"title\": \"t\", \"projectId\": \"" + UUID.randomUUID() + "\"}")
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/not-found");
    }

    @Test
    void oneMaySuggestWithinOnesOwnProject() {
        UUID project = UUID.randomUUID();
        UUID user = UUID.fromString(carol.id());
        try (var bus = new Bus()) {
            bus.say(
                    EventTypes.PROJECT_MEMBER_ADDED,
                    Said.of(EventTypes.PROJECT_MEMBER_ADDED, project, 2, joined(project, user)));
            await().until(() -> memberships.exists(project, user));
        }

        post(PRIORITY, "{\"title\": \"t\", \"projectId\": \"" + project + "\"}")
                .expectStatus()
                .isOk();
    }

    @Test
    void bothCallsAreDescribed() {
        client.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.paths['/api/suggestions/priority'].post")
                .exists()
                .jsonPath("$.paths['/api/suggestions/subtasks'].post")
                .exists();
    }

    @Test
    void itIsReadyOnlyWithItsModel() {
        client.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
    }

    private void expectInvalid(String uri, String body, String pointer) {
        post(uri, body)
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer);
    }

    private RestTestClient.ResponseSpec post(String uri, String body) {
        return client.post()
                .uri(uri)
                .header(HttpHeaders.AUTHORIZATION, carol.bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private static ProjectMemberAdded joined(UUID project, UUID user) {
        Instant created = Instant.parse("2026-06-24T09:30:00Z");
        return new ProjectMemberAdded(
                new ProjectSnapshot(project, "WEB", "Web", null, 2, created, created),
                new ProjectMember(user, ProjectRole.VIEWER));
    }
}
