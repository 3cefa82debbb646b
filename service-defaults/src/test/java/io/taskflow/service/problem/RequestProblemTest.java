package io.taskflow.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.service.example.ExampleTest;
import io.taskflow.service.example.Http;
import io.taskflow.service.example.Person;
import io.taskflow.service.example.Reply;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExampleTest
class RequestProblemTest {
    private final Http http;

    RequestProblemTest(Http http) {
        this.http = http;
    }

    @Test
    void anIdThatIsNoneCannotBeFound() {
        http.get(Person.ALICE, "/api/notes/not-a-uuid").isProblem(404, "not-found");
        http.get(Person.ALICE, "/api/notes/0190a1b2-0000-7000-8000-0000000000ff")
                .isProblem(404, "not-found");
    }

    @Test
    void badParametersAreNamed() {
        http.get(Person.ALICE, "/api/notes/search?text=x&owner=me").isInvalidAt("/owner");
        http.get(Person.ALICE, "/api/notes/search?text=x&depth=eleven").isInvalidAt("/depth");
        http.get(Person.ALICE, "/api/notes/search?text=x&depth=11").isInvalidAt("/depth");
        http.get(Person.ALICE, "/api/notes/search").isInvalidAt("/text");
    }

    @Test
    void anUnknownEnumParameterListsTheKnownOnes() {
        Reply reply =
                http.get(Person.ALICE, "/api/notes/search?text=x&priority=SOON").isInvalidAt("/priority");
        assertThat(reply.text("/errors/0/message")).isEqualTo("must be one of LOW, HIGH");
    }

    @Test
    void aParameterObjectIsToldNoMoreThanASingleParameter() {
        Reply reply = http.get(
                        Person.ALICE,
                        "/api/notes/filtered?priorities=SOON&priority=LATER&owner=me&since=tomorrow&depth=eleven")
                .isInvalidAt("/depth", "/owner", "/priorities", "/priority", "/since");
        assertThat(reply.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("message").asString()))
                .containsExactly(
                        "must be a whole number within range",
                        "must be a UUID",
                        "must be one of LOW, HIGH",
                        "must be one of LOW, HIGH",
                        "must be an RFC 3339 date and time such as 2026-01-31T09:30:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "since=2030, /since",
        "since=1767225600000, /since",
        "since=Thu%2C%2001%20Jan%202026%2000:00:00%20GMT, /since",
        "since=2026-01-31, /since",
        "since=, /since",
        "since=%202026-01-31T09:30:00Z, /since",
        "priority=HIGH%20, /priority",
        "priority=%20, /priority",
        "priority=high, /priority",
        "priorities=HIGH%2C, /priorities",
        "priorities=, /priorities",
        "priorities=HIGH&priorities=, /priorities",
        "priorities=%20, /priorities",
        "priorities=HIGH%20, /priorities",
        "priorities=%20HIGH, /priorities",
        "priorities=%09HIGH, /priorities",
        "priorities=LOW%2C%20HIGH, /priorities",
        "priorities=LOW&priorities=HIGH%20, /priorities",
        "owner=1-1-1-1-1, /owner",
        "owner=, /owner",
        "depth=%201, /depth",
        "depth=1%20, /depth",
        "depth=, /depth",
        "depth=0x1, /depth",
        "depth=%2B1, /depth",
        "depth=01, /depth",
        "depth=1.0, /depth",
        "depth=%D9%A1, /depth",
        "depth=2147483648, /depth"
    })
    void aParameterIsReadAsStrictlyAsABody(String query, String pointer) {
        http.get(Person.ALICE, "/api/notes/filtered?" + query).isInvalidAt(pointer);
    }

    @ParameterizedTest
    @CsvSource({
        "priority=HIGH%20, /priority",
        "priority=, /priority",
        "priority=high, /priority",
        "level=HIGH%20, /level",
        "level=%20HIGH, /level",
        "level=%09HIGH, /level",
        "level=%C2%A0HIGH, /level",
        "level=, /level",
        "level, /level",
        "level=HIGH&level=, /level",
        "level=high, /level",
        "level=FAVOURITE, /level",
        "depth=%201, /depth",
        "depth=0x1, /depth",
        "depth=%2B1, /depth",
        "depth=01, /depth",
        "depth=, /depth",
        "size=%201, /size",
        "size=9223372036854775808, /size"
    })
    void aSingleParameterIsReadAsStrictly(String query, String pointer) {
        http.get(Person.ALICE, "/api/notes/search?text=x&" + query).isInvalidAt(pointer);
    }

    @Test
    void numbersAndConstantsAreRead() {
        assertThat(http.get(Person.ALICE, "/api/notes/search?text=x&level=HIGH&depth=-1&size=9223372036854775807")
                        .http()
                        .body())
                .isEqualTo("Optional.empty Optional.empty HIGH -1 9223372036854775807 x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%01=1",
                "%00=1",
                "a[0]=1",
                "a.b=1",
                "[=1",
                "%F0%9F%A6%9E=1",
                "class.classLoader=1",
                "=1",
                "&&",
                "priorities%5Bx%5D=1",
                "priorities%5Bx=1",
                "priorities%5B1%5D=HIGH",
                "priorities%5B99999999999%5D=HIGH"
            })
    void aParameterThatNobodyAskedForIsPassedOverOrRefused(String query) {
        assertThat(http.get(Person.ALICE, "/api/notes/filtered?" + query).status())
                .isIn(200, 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/yaml",
                "application/x-yaml",
                "application/xml",
                "application/cbor",
                "application/x-www-form-urlencoded",
                "text/plain",
                "application/json;charset=iso-8859-1",
                "application/json;charset=utf-16"
            })
    void nothingButJsonInUtf8IsRead(String type) {
        sent(type, "Content-Language", "en").isProblem(415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json;charset=UTF-8", "application/json; charset=us-ascii"})
    void jsonIsRead(String type) {
        assertThat(sent(type, "Content-Language", "en").status()).isNotEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "ISO-8859-1"})
    void aBodyInAnotherEncodingIsNotGuessedAt(String charset) {
        assertThat(note(charset, "").status()).isEqualTo(400);
    }

    @Test
    void aByteOrderMarkBeforeUtf8IsPassedOver() {
        assertThat(note("UTF-8", "\ufeff").status()).isEqualTo(201);
    }

    /** A slash, a quote and a letter written longer than need be, a pair of surrogates, half a character, and none at all. */
    @ParameterizedTest
    @ValueSource(
            strings = {"C0AF", "E080AF", "F08080AF", "C0A2", "C1A9", "EDA080EDB080", "EDA080", "F4908080", "C3", "FF"})
    void aBodyMustBeUtf8InTextsAndInNames(String bytes) {
        String odd = new String(HexFormat.of().parseHex(bytes), StandardCharsets.ISO_8859_1);
        String rest = "\"position\": 1, \"pinned\": false";
        for (String body : List.of(
                "{\"title\": \"a" + odd + "b\", " + rest + "}",
                "{\"t" + odd + "tle\": \"x\", " + rest + "}",
                "{\"title\": \"x\", " + rest + "}" + odd,
                "{\"title\": \"x\", " + rest + "}" + " ".repeat(20_000) + odd)) {
            note(body.getBytes(StandardCharsets.ISO_8859_1)).isProblem(400, "malformed-request");
        }
    }

    /** However the parts in which the body is read fall among the bytes of its characters. */
    @Test
    void longBodiesOfAllSortsOfCharactersAreRead() {
        for (int offset = 0; offset < 4; offset++) {
            String body =
                    "{\"title\": \"x\", \"position\": 1, \"pinned\": false, \"labels\": [], \"place\": {\"name\": \""
                            + "x".repeat(offset) + "aß€🦞".repeat(20_000) + "\"}}";
            assertThat(note(body.getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(201);
        }
    }

    private Reply note(String charset, String before) {
        return note((before + "{\"title\": \"Grüße\", \"position\": 1, \"pinned\": false}")
                .getBytes(Charset.forName(charset)));
    }

    private Reply note(byte[] body) {
        return http.send(
                "/api/notes",
                request -> http.as(Person.ALICE, request)
                        .header("Content-Type", "application/json")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    @Test
    void aCompressedBodyIsToldToComeAsItIs() {
        Reply reply = sent("application/json", "Content-Encoding", "gzip").isProblem(415, "unsupported-media-type");

        assertThat(reply.header("Accept-Encoding")).isEqualTo("identity");
        assertThat(reply.text("/detail")).contains("Content-Encoding");
        assertThat(sent("application/json", "Content-Encoding", "identity").status())
                .isNotEqualTo(415);
    }

    private Reply sent(String type, String header, String value) {
        return http.send(
                "/api/notes",
                request -> http.as(Person.ALICE, request)
                        .header("Content-Type", type)
                        .header(header, value)
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/problem+json", "application/foo+json", "application/yaml", "text/html"})
    void whoTakesNoJsonIsToldSo(String accepted) {
        http.send(
                        "/api/notes",
                        request -> http.as(Person.ALICE, request)
                                .header("Accept", accepted)
                                .GET())
                .isProblem(406, "not-acceptable");
    }

    @Test
    void parametersThatAreNoTextAreMalformed() {
        http.get(Person.ALICE, "/api/notes/search?text=%ff").isProblem(400, "malformed-request");
        http.get(Person.ALICE, "/api/notes?limit=%ff").isProblem(400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "application/*+json"})
    void aPatternIsNoContentType(String pattern) {
        http.send(
                        "/api/notes",
                        request -> http.as(Person.ALICE, request)
                                .header("Content-Type", pattern)
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")))
                .isProblem(415, "unsupported-media-type");
    }

    @Test
    void anotherMethodIsToldWhichOnesExist() {
        Reply reply = http.send(Person.ALICE, "PUT", "/api/notes", "{}").isProblem(405, "method-not-allowed");
        assertThat(reply.header("Allow").split(", ")).containsExactlyInAnyOrder("GET", "POST");
    }

    @Test
    void anUnknownContentTypeIsToldWhichOnesExist() {
        http.send(
                        "/api/notes",
                        request -> http.as(Person.ALICE, request)
                                .header("Content-Type", "application/x-yaml")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("title: x")))
                .isProblem(415, "unsupported-media-type");
    }

    @Test
    void anAnswerThatIsNotWantedIsNotGiven() {
        http.send("/api/notes/me", request -> http.as(Person.ALICE, request).header("Accept", "image/png"))
                .isProblem(406, "not-acceptable");
    }

    @Test
    void browsersGetProblemsToo() {
        http.send("/api/nothing", request -> http.as(Person.ALICE, request).header("Accept", "text/html"))
                .isProblem(404, "not-found");
    }

    @Test
    void theErrorPageItselfIsNoPage() {
        http.get("/error").isProblem(401, "unauthorized");
        http.get(Person.ALICE, "/error").isProblem(404, "not-found");
    }
}
