package io.taskflow.service.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.service.example.ExampleTest;
import io.taskflow.service.example.Http;
import io.taskflow.service.example.Person;
import io.taskflow.service.example.Reply;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExampleTest
class StrictJsonTest {
    private final Http http;

    StrictJsonTest(Http http) {
        this.http = http;
    }

    @Test
    void aProperDocumentIsRead() {
        Reply reply = post("""
                {"title": "Milk", "priority": "HIGH", "dueAt": "2026-01-31T10:30:00.1234567+01:00", "day": "2026-02-28",
                 "parentId": "0190a1b2-0000-7000-8000-0000000000ff", "position": 1, "pinned": true, "weight": 2,
                 "labels": [], "place": {"name": "Shop", "floor": null}}""");
        assertThat(reply.status()).as(reply.http().body()).isEqualTo(201);
        assertThat(reply.text("/dueAt")).isEqualTo("2026-01-31T09:30:00.123456Z");
        assertThat(reply.text("/day")).isEqualTo("2026-02-28");
    }

    @Test
    void anAnswerTellsItsLength() {
        for (Reply reply : List.of(post("{\"title\": \"Milk for the cät\"}"), post("{"))) {
            assertThat(reply.header("Transfer-Encoding")).isEmpty();
            assertThat(reply.header("Content-Length"))
                    .isEqualTo(Integer.toString(reply.http().body().getBytes(UTF_8).length));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "title     | 123",
                "title     | true",
                "title     | ['x']",
                "title     | {}",
                "title     | ''",
                "title     | 'This title is longer than twenty'",
                "title     | null",
                "title     | 'a\\u0000b'",
                "title     | '\\ud800'",
                "priority  | 'URGENTISH'",
                "priority  | 'low'",
                "priority  | 0",
                "priority  | '0'",
                "priority  | ''",
                "priority  | 'HIGH '",
                "priority  | '\\tHIGH\\n'",
                "priority  | ['HIGH']",
                "priority  | 'FAVOURITE'",
                "dueAt     | 1769850000",
                "dueAt     | '1769850000'",
                "dueAt     | '2026-01-31'",
                "dueAt     | '2026-01-31T10:30:00'",
                "dueAt     | '2026-02-30T10:30:00Z'",
                "dueAt     | 'tomorrow'",
                "dueAt     | '9999-12-31T23:59:59-18:00'",
                "dueAt     | '0000-12-31T23:59:59Z'",
                "dueAt     | '0001-01-01T00:00:00+18:00'",
                "day       | '0000-12-31'",
                "dueAt     | ''",
                "dueAt     | [2026, 1, 31]",
                "day       | '2026-02-30'",
                "day       | 20000",
                "day       | [2026, 1, 31]",
                "parentId  | 'x'",
                "parentId  | ''",
                "parentId  | 5",
                "parentId  | ' 0190a1b2-0000-7000-8000-0000000000ff'",
                "parentId  | 'AZChsgAAcACAAAAAAAAA/w=='",
                "position  | '5'",
                "position  | 1.5",
                "position  | 3000000000",
                "position  | null",
                "position  | true",
                "position  | ''",
                "pinned    | 'true'",
                "pinned    | 1",
                "weight    | '1.5'",
                "weight    | ''",
                "labels    | 'home'",
                "labels    | {}",
                "place     | 'Shop'",
                "place     | ''",
                "place     | []",
                "reporter  | 'me'",
            })
    void aValueOfAnotherTypeIsRefusedAtItsPlace(String field, String value) {
        String rest = Stream.of("'title': 'Milk'", "'position': 1", "'pinned': false")
                .filter(other -> !other.contains(field))
                .collect(Collectors.joining(", "));
        post(("{'" + field + "': " + value + ", " + rest + "}").replace('\'', '"'))
                .isInvalidAt("/" + field);
    }

    @Test
    void aPrimitiveThatIsMissingIsMissed() {
        post("{\"title\": \"Milk\", \"pinned\": false}").isInvalidAt("/position");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/labels/1   | {'title': 'x', 'position': 1, 'pinned': false, 'labels': ['a', 5]}",
                "/labels/1   | {'title': 'x', 'position': 1, 'pinned': false, 'labels': ['a', null]}",
                "/labels/2   | {'title': 'x', 'position': 1, 'pinned': false, 'labels': ['a', 'b', 'longer than five']}",
                "/labels/1   | {'title': 'x', 'position': 1, 'pinned': false, 'labels': ['a', '\\udc00']}",
                "/labels     | {'title': 'x', 'position': 1, 'pinned': false, 'labels': ['a', 'b', 'c', 'd']}",
                "/place/name | {'title': 'x', 'position': 1, 'pinned': false, 'place': {'name': ' '}}",
                "/place/city | {'title': 'x', 'position': 1, 'pinned': false, 'place': {'name': 'y', 'city': 'z'}}",
            })
    void nestedPlacesAreNamedByPointer(String pointer, String body) {
        post(body.replace('\'', '"')).isInvalidAt(pointer);
    }

    @Test
    void messagesAreEnglishWhateverTheClientSpeaks() {
        Reply reply = http.send(
                Person.ALICE,
                "POST",
                "/api/notes",
                "{\"title\": \"\", \"position\": 1, \"pinned\": false}",
                "Accept-Language",
                "de");
        assertThat(reply.text("/errors/0/message")).isEqualTo("must not be blank");
    }

    @Test
    void anUnknownEnumValueListsTheKnownOnes() {
        assertThat(post("{\"title\": \"x\", \"priority\": \"SOON\"}").text("/errors/0/message"))
                .isEqualTo("must be one of LOW, HIGH");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"title\": }",
                "{\"title\": \"x\", \"position\": 1, \"pinned\": false} trailing",
                "{\"title\": \"x\", \"position\": 1, \"pinned\": false}{}",
                "{'title': 'x'}",
                "{\"title\": \"x\", \"title\": \"y\"}",
                "{\"title\": NaN}",
                "// no\n{}",
                "{\"title\": \"\u0001\"}",
                "not json"
            })
    void whatIsNoJsonIsMalformed(String body) {
        post(body).isProblem(400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"x\"", "5"})
    void anotherSortOfDocumentIsInvalidAsAWhole(String body) {
        post(body).isInvalidAt("");
    }

    @Test
    void aBottomlessDocumentIsRefused() {
        assertThat(post("[".repeat(100_000)).status()).isEqualTo(400);
        assertThat(post("{\"labels\":" + "[".repeat(100_000)).status()).isEqualTo(400);
    }

    private Reply post(String body) {
        return http.send(Person.ALICE, "POST", "/api/notes", body);
    }
}
