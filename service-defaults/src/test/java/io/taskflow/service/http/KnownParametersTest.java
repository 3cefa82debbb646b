package io.taskflow.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.service.example.ExampleTest;
import io.taskflow.service.example.Http;
import io.taskflow.service.example.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExampleTest
class KnownParametersTest {
    private final Http http;

    KnownParametersTest(Http http) {
        this.http = http;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?srt=n | /srt | is not a known parameter; known are cursor, limit, sort",
                "/me?a~b=1 | /a~0b | is not a known parameter; there are none here",
                "/filtered?text=x | /text | is not a known parameter; known are depth, owner, priorities, priority, since",
                "/filtered?depth=1&depth=1 | /depth | must be given only once",
                "/search?text=x&text=y | /text | must be given only once",
                "?limit=5&limit=5 | /limit | must be given only once",
                "/filtered?priorities%5B0%5D=LOW | /priorities[0] | is no parameter: repeat a name to give it several values"
            })
    void whatWouldBePassedOverIsRefused(String query, String pointer, String message) {
        var reply = http.get(Person.ALICE, "/api/notes" + query).isInvalidAt(pointer);

        assertThat(reply.text("/errors/0/message")).isEqualTo(message);
    }

    @Test
    void aListMayHaveSeveralValues() {
        assertThat(http.get(Person.ALICE, "/api/notes/filtered?priorities=LOW&priorities=HIGH")
                        .status())
                .isEqualTo(200);
    }
}
