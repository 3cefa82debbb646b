package io.taskflow.auth.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.auth.testing.Api;
import io.taskflow.auth.testing.AuthServiceTest;
import io.taskflow.auth.testing.Chief;
import io.taskflow.auth.testing.People;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestConstructor;

@AuthServiceTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
record AccountListTest(Api api, Chief chief) {

    @Test
    void somebodyIsFoundByUsernameAddressAndName() {
        String name = People.freshName("wanted");
        register(name, "x" + name + "@mail.test");

        assertThat(found(name.toUpperCase(Locale.ROOT))).containsExactly(name);
        assertThat(found("x" + name + "@MAIL")).containsExactly(name);
        assertThat(found("carol mill")).contains(name);
        assertThat(found(name + "-nobody")).isEmpty();
        assertThat(found(name.replace('-', '_')))
                .as("an underscore stands for itself")
                .isEmpty();
    }

    @Test
    void whatIsShownIsWhatTheAccountIs() {
        String name = People.freshName("shown");
        String id = register(name, name + "@taskflow.test");

        var account = chief.get("/api/admin/users/{id}", id);

        assertThat(account.status()).isEqualTo(200);
        assertThat(account.json())
                .isEqualTo(chief.get("/api/admin/users?query={q}", name).json().at("/items/0"));
        assertThat(account.at("/username")).isEqualTo(name);
        assertThat(account.at("/email")).isEqualTo(name + "@taskflow.test");
        assertThat(account.json().path("enabled").asBoolean()).isTrue();
        assertThat(account.at("/roles/0")).isEqualTo("user");
        assertThat(account.json().path("lastLoginAt").isNull()).isTrue();
    }

    @Test
    void aLongListComesInPages() {
        String start = People.freshName("page");
        for (String end : List.of("a", "b", "c")) {
            register(start + end, start + end + "@taskflow.test");
        }

        var first = chief.get("/api/admin/users?query={q}&limit=2", start);
        var second = chief.get("/api/admin/users?query={q}&limit=2&cursor={c}", start, first.at("/nextCursor"));

        assertThat(usernames(first)).containsExactly(start + "a", start + "b");
        assertThat(usernames(second)).containsExactly(start + "c");
        assertThat(second.json().path("nextCursor").isNull()).isTrue();
        assertThat(chief.get("/api/admin/users?query=other&cursor={c}", first.at("/nextCursor"))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "cursor=nonsense"})
    void pagesThatCannotBeAreRefused(String parameters) {
        assertThat(chief.get("/api/admin/users?" + parameters).status()).isEqualTo(400);
    }

    @Test
    void whatNobodyCanBeCalledIsNotSearchedFor() {
        for (String text : List.of("\0", "a\nb", "x".repeat(101))) {
            assertThat(chief.get("/api/admin/users?query={q}", text).at("/errors/0/pointer"))
                    .isEqualTo("/query");
        }
    }

    private String register(String name, String email) {
        var made = api.post("/api/auth/register", People.registration(name, email, People.PASSWORD));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.at("/id");
    }

    private List<String> found(String query) {
        return usernames(chief.get("/api/admin/users?query={q}", query));
    }

    private static List<String> usernames(Api.Reply page) {
        return page.json()
                .path("items")
                .valueStream()
                .map(account -> account.path("username").asString())
                .toList();
    }
}
