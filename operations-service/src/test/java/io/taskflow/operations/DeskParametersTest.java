package io.taskflow.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.operations.support.Api;
import io.taskflow.operations.support.Issuer;
import io.taskflow.operations.support.OperationsTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What an operator gets wrong is named with what it has to be, in the words that every other call uses. */
@OperationsTest
class DeskParametersTest {

    @LocalServerPort
    int port;

    @Autowired
    Issuer issuer;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=0                       | /limit  | must be a whole number from 1 to 200",
                "limit=201                     | /limit  | must be a whole number from 1 to 200",
                "limit=-1                      | /limit  | must be a whole number from 1 to 200",
                "limit=x                       | /limit  | must be a whole number from 1 to 200",
                "limit=1&limit=2               | /limit  | must be given only once",
                "limt=1                        | /limt   | is not a known parameter; known are cursor, limit, queue, reason, state, type",
                "limit=99999999999             | /limit  | must be a whole number from 1 to 200",
                "cursor=x                      | /cursor | must be a nextCursor of an earlier answer",
                "cursor=%00                    | /cursor | must be a nextCursor of an earlier answer",
                "cursor=AAAA                   | /cursor | must be a nextCursor of an earlier answer",
                "cursor=AAAAAAAAAAAAAAAAAAAAAA | /cursor | must be a nextCursor of an earlier answer",
                "state=FOO                     | /state  | must be one of OPEN, REPLAYED, DISCARDED",
                "state=open                    | /state  | must be one of OPEN, REPLAYED, DISCARDED"
            })
    void aBadParameterIsNamedWithWhatItHasToBe(String query, String pointer, String message) {
        isInvalid(admin().get("/api/admin/dead-letters?" + query), pointer, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "metric=OUTBOX_PENDING&hours=0   | /hours  | must be from 1 to 168",
                "metric=OUTBOX_PENDING&hours=169 | /hours  | must be from 1 to 168",
                "metric=OUTBOX_PENDING&hours=1.5 | /hours  | must be a whole number within range",
                "hours=1                         | /metric | is required"
            })
    void aBadQuestionAboutTheHistoryIsToo(String query, String pointer, String message) {
        isInvalid(admin().get("/api/admin/system/history?" + query), pointer, message);
    }

    @Test
    void aBadIdOfAnEventIsNamedToo() {
        isInvalid(admin().get("/api/admin/events/4711"), "/id", "must be the id of an event, a UUID of version 7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"qeue\":\"x\"} | /qeue   | is not a known field; known are queue, reason, type",
                "{\"a/~\":1}       | /a~1~0  | is not a known field; known are queue, reason, type",
                "{\"queue\":7}     | /queue  | must be a string",
                "[]                | ''      | must be an object with any of queue, type and reason",
                "7                 | ''      | must be an object with any of queue, type and reason",
                "\"all\"           | ''      | must be an object with any of queue, type and reason"
            })
    void aFilterThatIsNotUnderstoodReplaysAndDiscardsNothing(String filter, String pointer, String message) {
        isInvalid(admin().post("/api/admin/dead-letters/replay", filter), pointer, message);
        isInvalid(admin().post("/api/admin/dead-letters/discard", filter), pointer, message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"queue\": null}", "{\"reason\": \" \"}"})
    void aDiscardOfEverythingIsRefused(String everything) {
        isInvalid(
                admin().post("/api/admin/dead-letters/discard", everything),
                "",
                "must name a queue, a type or a reason: what is discarded is gone for good");
    }

    @Test
    void aFilterThatIsNoJsonReplaysAndDiscardsNothing() {
        for (String call : new String[] {"replay", "discard"}) {
            Api.Answer answer = admin().post("/api/admin/dead-letters/" + call, "{");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("type").asString()).isEqualTo("/problems/malformed-request");
        }
    }

    @Test
    void aHugeFilterIsRefused() {
        String huge = "{\"reason\":\"" + "x".repeat(2_000_000) + "\"}";

        assertThat(admin().post("/api/admin/dead-letters/replay", huge).status())
                .isEqualTo(413);
    }

    private static void isInvalid(Api.Answer answer, String pointer, String message) {
        assertThat(answer.status()).isEqualTo(400);
        JsonNode problem = answer.json();
        assertThat(problem.path("type").asString()).isEqualTo("/problems/validation");
        assertThat(problem.path("detail").asString()).isEqualTo("Correct the value named in errors.");
        assertThat(problem.path("errors").size()).isOne();
        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(problem.at("/errors/0/message").asString()).isEqualTo(message);
        assertThat(answer.body()).doesNotContain("Exception", "io.taskflow");
    }

    private Api admin() {
        return new Api(port, issuer.tokenOf("admin"));
    }
}
