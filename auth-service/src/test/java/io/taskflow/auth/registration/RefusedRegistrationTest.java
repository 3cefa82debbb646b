package io.taskflow.auth.registration;

import static io.taskflow.auth.testing.People.freshName;
import static io.taskflow.auth.testing.People.registration;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.auth.testing.Api;
import io.taskflow.auth.testing.AuthServiceTest;
import io.taskflow.auth.testing.People;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@AuthServiceTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RefusedRegistrationTest {
    private final Api api;
    private final JdbcClient jdbc;

    RefusedRegistrationTest(Api api, JdbcClient jdbc) {
        this.api = api;
        this.jdbc = jdbc;
    }

    @Test
    void aWeakPasswordIsToldEverythingItLacks() {
        String name = freshName("weak");

        var reply = api.post("/api/auth/register", registration(name, name + "@taskflow.test", "---"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/type")).isEqualTo("/problems/validation");
        assertThat(messages(reply))
                .containsExactly(
                        "/password must have at least 10 characters",
                        "/password must have at least 1 upper-case letter",
                        "/password must have at least 1 lower-case letter",
                        "/password must have at least 1 digit");
        assertNothingIsLeftOf(name);
    }

    @Test
    void whatIsTakenIsNamedWhateverItsCase() {
        String name = freshName("taken");
        String other = freshName("other");
        assertThat(api.post("/api/auth/register", registration(name)).status()).isEqualTo(201);

        assertThat(conflict(name.toUpperCase(Locale.ROOT), other + "@taskflow.test"))
                .containsExactly("/username is taken");
        assertThat(conflict(other, name.toUpperCase(Locale.ROOT) + "@taskflow.test"))
                .containsExactly("/email is taken");
        assertThat(conflict(name, name + "@taskflow.test")).containsExactly("/username is taken", "/email is taken");
        assertNothingIsLeftOf(name);
        assertNothingIsLeftOf(other);
    }

    @Test
    void whatOnlyKeycloakRefusesIsNamedToo() {
        String name = freshName("angle");
        String request = registration(name).replace("Carol", "<b>");

        var reply = api.post("/api/auth/register", request);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(messages(reply)).containsExactly("/firstName has a character that no name has");
        assertNothingIsLeftOf(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\u200b", "\\udb40\\udc41", "a\\u202eb"})
    void aNameInWhichNothingIsSeenIsRefused(String firstName) {
        String name = freshName("unseen");

        var reply = api.post("/api/auth/register", registration(name).replace("Carol", firstName));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(messages(reply)).singleElement().asString().startsWith("/firstName must");
        assertNothingIsLeftOf(name);
    }

    @Test
    void aNameIsCountedInCharacters() {
        String name = freshName("emoji");

        assertThat(messages(api.post("/api/auth/register", registration(name).replace("Carol", "🦞".repeat(130)))))
                .containsExactly("/firstName must have at most 100 characters");
        assertThat(api.post("/api/auth/register", registration(name).replace("Carol", "🦞".repeat(100)))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ab",
                "with space",
                "ümlaut",
                "a@b.example",
                "a123456789012345678901234567890",
                "tab\\t1",
                "",
                "integration.crm",
                "Integration.CRM"
            })
    void aBadUsernameIsRefusedBeforeAnythingHappens(String username) {
        var reply = api.post("/api/auth/register", registration(username, "x@taskflow.test", People.PASSWORD));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(messages(reply)).singleElement().asString().startsWith("/username");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"username\": \"carol\"}",
                "{\"username\": 12345, \"email\": \"c@taskflow.test\", \"password\": \"Correct-Horse-1\"}",
                "{\"username\": \"carol\", \"email\": \"no\", \"password\": \"Correct-Horse-1\"}",
                "{\"username\": \"carol\", \"email\": \"c@taskflow.test\", \"password\": \"Correct-Horse-1\", \"roles\": [\"admin\"]}",
                "{\"username\": \"carol\", \"email\": \"c@taskflow.test\", \"password\": \"Correct-Horse-1\", \"firstName\": \"a\\u0000b\"}",
                "{\"username\": \"carol\", \"email\": \"c@taskflow.test\", \"password\": \"Correct-Horse-1\", \"lastName\": \"a\\u202eb\"}",
                "{nonsense",
            })
    void aBadRequestIsA400(String json) {
        var reply = api.post("/api/auth/register", json);

        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.text()).doesNotContain("Correct-Horse").doesNotContain("io.taskflow");
    }

    private List<String> conflict(String username, String email) {
        var reply = api.post("/api/auth/register", registration(username, email, People.PASSWORD));
        assertThat(reply.status()).isEqualTo(409);
        return messages(reply);
    }

    private static List<String> messages(Api.Reply reply) {
        return reply.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString() + " "
                        + error.path("message").asString())
                .toList();
    }

    private void assertNothingIsLeftOf(String name) {
        assertThat(jdbc.sql("select count(*) from registrations where username = :name")
                        .param("name", name)
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
