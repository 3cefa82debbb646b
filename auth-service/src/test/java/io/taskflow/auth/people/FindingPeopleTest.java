package io.taskflow.auth.people;

import static io.taskflow.auth.testing.People.freshName;
import static io.taskflow.auth.testing.People.registration;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.auth.testing.Api;
import io.taskflow.auth.testing.AuthServiceTest;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestConstructor;

@AuthServiceTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
record FindingPeopleTest(Api api) {

    /** One for all tests, made when first needed. */
    private static final class Seeker {
        static final TestUser USER = TestInfrastructure.keycloak().createUser("seeker");
    }

    @Test
    void aPartOfTheUsernameOrOfTheNamesFindsAPerson() {
        String name = freshName("finder");
        register(name, "Zora", "Quill" + name.substring(7));

        for (String query :
                List.of(name, name.substring(2).toUpperCase(java.util.Locale.ROOT), "zora quill" + name.substring(7))) {
            var reply = find("query={q}", query);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.json().path("items").size()).isEqualTo(1);
            assertThat(reply.at("/items/0/username")).isEqualTo(name);
            assertThat(reply.at("/items/0/displayName")).isEqualTo("Zora Quill" + name.substring(7));
            assertThat(reply.json().at("/items/0").propertyNames()).containsExactly("id", "username", "displayName");
        }
    }

    @Test
    void theAddressNeitherShowsNorFinds() {
        String name = freshName("hidden");
        register(name, "Hidden", "Person");

        assertThat(find("query={q}", name + "@taskflow.test")
                        .json()
                        .path("items")
                        .size())
                .isZero();
        assertThat(find("query={q}", name).text()).doesNotContain("@");
    }

    @Test
    void whatLooksLikeAPatternIsText() {
        register(freshName("plain"), "Plain", "Person");

        assertThat(find("query={q}", "%%").json().path("items").size()).isZero();
        assertThat(find("query={q}", "p_ain").json().path("items").size()).isZero();
        assertThat(find("query={q}", "a\\").json().path("items").size()).isZero();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        String stem = freshName("page");
        for (int i = 0; i < 5; i++) {
            register(stem + i, "Page", "Person");
        }

        var first = find("query={q}&limit=3", stem);
        var second = find("query={q}&limit=3&cursor={c}", stem, first.at("/nextCursor"));

        assertThat(usernames(first)).containsExactly(stem + 0, stem + 1, stem + 2);
        assertThat(usernames(second)).containsExactly(stem + 3, stem + 4);
        assertThat(second.json().path("nextCursor").isNull()).isTrue();
        assertThat(find("query={q}&cursor={c}", "other", first.at("/nextCursor"))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "  a  ", "nul\u0000l", "\uD83D\uDE00"})
    void aQueryThatWouldListEverybodyIsRefused(String query) {
        var reply = find("query={q}", query);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/errors/0/pointer")).isEqualTo("/query");
    }

    @Test
    void charactersAreCountedAsPeopleSeeThem() {
        assertThat(find("query={q}", "\uD83D\uDE00".repeat(100)).status()).isEqualTo(200);
        assertThat(find("query={q}", "\uD83D\uDE00".repeat(101)).status()).isEqualTo(400);
    }

    @Test
    void strangersFindNobody() {
        assertThat(api.send(HttpMethod.GET, "/api/users?query=al", null, headers -> {})
                        .status())
                .isEqualTo(401);
    }

    private Api.Reply find(String query, Object... values) {
        return api.get("/api/users?" + query, Seeker.USER.token(), values);
    }

    private void register(String name, String firstName, String lastName) {
        String body = registration(name).replace("Carol", firstName).replace("Miller", lastName);
        assertThat(api.post("/api/auth/register", body).status()).isEqualTo(201);
    }

    private static List<String> usernames(Api.Reply reply) {
        return reply.json()
                .path("items")
                .valueStream()
                .map(person -> person.path("username").asString())
                .toList();
    }
}
