package io.taskflow.service.etag;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.service.example.ExampleTest;
import io.taskflow.service.example.Http;
import io.taskflow.service.example.Person;
import io.taskflow.service.example.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExampleTest
class IfMatchTest {
    private static final String NOTE = "/api/notes/0190a1b2-0000-7000-8000-00000000000a";

    private final Http http;

    IfMatchTest(Http http) {
        this.http = http;
    }

    @Test
    void theTagIsStrongAndSparesARepeatedRead() {
        assertThat(http.get(Person.ALICE, NOTE).header("ETag")).isEqualTo("\"7\"");
        Reply again = http.send(NOTE, request -> http.as(Person.ALICE, request).header("If-None-Match", "\"7\""));
        assertThat(again.status()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "*", "\"5\", \"7\"", "\"5\",\"7\" ", "W/\"5\", \"7\""})
    void theCurrentVersionMayBeChanged(String header) {
        assertThat(change(header).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "\"07\"", "W/\"7\"", "\"5\", \"6\"", "\"\""})
    void anotherVersionMayNot(String header) {
        assertThat(change(header).isProblem(412, "precondition-failed").header("ETag"))
                .isEqualTo("\"7\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"7", "\"7\" \"8\"", "*, \"7\"", "w/\"7\"", ""})
    void aMalformedHeaderIsNotGuessedAt(String header) {
        change(header).isProblem(400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"7\"", "W/\"7\"", "\"5\", \"7\""})
    void theVersionThatTheCallerDoesNotWantIsNotChanged(String header) {
        http.send(Person.ALICE, "PATCH", NOTE, "{}", "If-None-Match", header).isProblem(412, "precondition-failed");
        assertThat(http.send(Person.ALICE, "PATCH", NOTE, "{}", "If-None-Match", "\"6\"")
                        .status())
                .isEqualTo(200);
        http.send(Person.ALICE, "PATCH", NOTE, "{}", "If-None-Match", "7").isProblem(400, "malformed-request");
    }

    private Reply change(String ifMatch) {
        return http.send(Person.ALICE, "PATCH", NOTE, "{}", "If-Match", ifMatch);
    }
}
