package io.taskflow.service.patch;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.service.example.ExampleTest;
import io.taskflow.service.example.Http;
import io.taskflow.service.example.Person;
import io.taskflow.service.example.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

@ExampleTest
class MergePatchTest {
    private static final String NOTE = "/api/notes/0190a1b2-0000-7000-8000-00000000000a";

    private final Http http;

    MergePatchTest(Http http) {
        this.http = http;
    }

    @Test
    void whatIsNotMentionedStays() {
        Reply reply = patch("{}");
        assertThat(reply.status()).as(reply.http().body()).isEqualTo(200);
        assertThat(reply.text("/title")).isEqualTo("Buy milk");
        assertThat(reply.text("/place/name")).isEqualTo("Shop");
    }

    @Test
    void nullClearsAndObjectsMerge() {
        Reply reply = patch("{\"dueAt\": null, \"labels\": [\"a\", \"b\"], \"place\": {\"name\": \"Mall\"}}");
        assertThat(reply.json().get("dueAt").isNull()).isTrue();
        assertThat(reply.json().get("labels").size()).isEqualTo(2);
        assertThat(reply.text("/place/name")).isEqualTo("Mall");
        assertThat(reply.json().at("/place/floor").asInt()).isEqualTo(2);
    }

    @Test
    void nullClearsAWholeObject() {
        assertThat(patch("{\"place\": null}").json().get("place").isNull()).isTrue();
    }

    @Test
    void theResultObeysTheRules() {
        patch("{\"title\": null, \"labels\": [\"much too long\"]}").isInvalidAt("/title", "/labels/0");
        patch("{\"position\": null}").isInvalidAt("/position");
        patch("{\"title\": 5}").isInvalidAt("/title");
        patch("{\"priority\": \"SOON\"}").isInvalidAt("/priority");
    }

    @Test
    void whatBrokeARuleBeforeStaysUntilItIsChanged() {
        Reply reply = http.send(Person.ALICE, "PATCH", "/api/notes/old", "{\"title\": \"New\"}");
        assertThat(reply.status()).as(reply.http().body()).isEqualTo(200);
        assertThat(reply.text("/title")).isEqualTo("New");
        assertThat(reply.text("/labels/0")).isEqualTo("much too long");

        http.send(Person.ALICE, "PATCH", "/api/notes/old", "{\"labels\": [\"much too long\"]}")
                .isInvalidAt("/labels/0");
        http.send(Person.ALICE, "PATCH", "/api/notes/old", "{\"title\": \"\"}").isInvalidAt("/title");
    }

    @Test
    void unknownAndReadOnlyFieldsAreRefusedEvenWhenCleared() {
        patch("{\"version\": 3, \"x/y\": null}").isInvalidAt("/version", "/x~1y");
    }

    @Test
    void onlyAnObjectIsAPatch() {
        patch("[]").isInvalidAt("");
        patch("null").isProblem(400, "malformed-request");
        patch("\"x\"").isInvalidAt("");
    }

    @Test
    void bothMediaTypesAreReadAndNoOther() {
        assertThat(patchAs("application/merge-patch+json").status()).isEqualTo(200);
        assertThat(patchAs("application/json;charset=UTF-8").status()).isEqualTo(200);
        patchAs("application/json-patch+json").isProblem(415, "unsupported-media-type");
    }

    @Test
    void aPatchInsideALargerRequestPointsIntoIt() {
        String id = "{\"id\": \"0190a1b2-0000-7000-8000-00000000000a\", \"patch\": ";
        String body = "{\"changes\": [" + id + "{}}, " + id + "{\"title\": 5}}]}";
        http.send(Person.ALICE, "POST", "/api/notes/bulk", body).isInvalidAt("/changes/1/patch/title");
    }

    private Reply patch(String body) {
        return http.send(Person.ALICE, "PATCH", NOTE, body);
    }

    private Reply patchAs(String type) {
        return http.send(
                NOTE,
                request -> http.as(Person.ALICE, request)
                        .header("Content-Type", type)
                        .method("PATCH", BodyPublishers.ofString("{\"title\": \"x\"}")));
    }
}
