package io.taskflow.auth.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskflow.auth.testing.Api;
import io.taskflow.auth.testing.AuthServiceTest;
import io.taskflow.auth.testing.Chief;
import io.taskflow.auth.testing.People;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

@AuthServiceTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
record AuditLogTest(
        Api api,
        Chief chief,
        AuditLog log,
        AuditRetention retention,
        JdbcClient jdbc,
        TransactionTemplate transaction,
        Clock clock) {
    private static final String AUDIT = "/api/admin/audit";

    @Test
    void itIsSearchedByTypePersonActorAndTime() {
        UUID person = UUID.randomUUID();
        UUID actor = UUID.randomUUID();
        Instant noon = Instant.parse("2026-01-01T12:00:00Z");
        append(SecurityEvent.of(SecurityEventType.DISABLED, person, Origin.of(actor)), noon);
        append(SecurityEvent.of(SecurityEventType.ENABLED, person, Origin.of(actor)), noon.plusSeconds(60));
        append(new SecurityEvent(SecurityEventType.LOGIN, person, new Origin(person, "192.0.2.7"), Map.of()), noon);

        assertThat(types("?userId={p}", person)).containsExactlyInAnyOrder("ENABLED", "DISABLED", "LOGIN");
        assertThat(types("?userId={p}", person)).startsWith("ENABLED");
        assertThat(types("?actorId={a}", actor)).containsExactly("ENABLED", "DISABLED");
        assertThat(types("?userId={p}&type=LOGIN&type=ENABLED", person)).containsExactly("ENABLED", "LOGIN");
        assertThat(types("?userId={p}&since={t}", person, noon.plusSeconds(1))).containsExactly("ENABLED");
        assertThat(types("?actorId={a}&until={t}", actor, noon.plusSeconds(60))).containsExactly("DISABLED");
        assertThat(chief.get(AUDIT + "?userId={p}&type=LOGIN", person).at("/items/0/ip"))
                .isEqualTo("192.0.2.7");
    }

    @Test
    void aLongLogComesInPages() {
        UUID person = UUID.randomUUID();
        Instant then = clock.instant();
        for (int i = 0; i < 5; i++) {
            append(SecurityEvent.of(SecurityEventType.LOGIN, person, Origin.of(person)), then);
        }

        var first = chief.get(AUDIT + "?userId={p}&limit=3", person);
        var second = chief.get(AUDIT + "?userId={p}&limit=3&cursor={c}", person, first.at("/nextCursor"));

        List<String> ids = Stream.of(first, second)
                .flatMap(page -> page.json().path("items").valueStream())
                .map(event -> event.path("id").asString())
                .toList();
        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
        assertThat(second.json().path("nextCursor").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"type=NONE", "userId=me", "since=yesterday", "limit=0", "cursor=x"})
    void whatCannotBeSearchedForIsRefused(String query) {
        assertThat(chief.get(AUDIT + "?" + query).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update security_events set actor_id = null",
                "delete from security_events",
                "truncate security_events"
            })
    void itOnlyGrows(String statement) {
        append(SecurityEvent.of(SecurityEventType.LOGIN, UUID.randomUUID(), new Origin(null, null)), clock.instant());

        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("only grows");
    }

    @Test
    void whatIsOldIsForgottenAndTheRestStays() {
        UUID person = UUID.randomUUID();
        Instant now = clock.instant();
        var login = SecurityEvent.of(SecurityEventType.LOGIN, person, Origin.of(person));
        append(login, now.minus(Duration.ofDays(366)));
        append(login, now.minus(Duration.ofDays(364)));

        retention.forget();

        assertThat(types("?userId={p}", person)).hasSize(1);
    }

    @Test
    void aShorterMemoryThanTheDatabaseAllowsIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new AuditSettings(Duration.ofDays(89))).hasMessageContaining("TASKFLOW_AUDIT_KEPT");
    }

    @Test
    void registrationsChangesDeletionsAndIntegrationsAreInIt() {
        String name = People.freshName("traced");
        String id = api.post("/api/auth/register", People.registration(name)).at("/id");
        String token =
                api.post("/api/auth/login", People.login(name, People.PASSWORD)).at("/accessToken");
        api.patch("/api/users/me", token, "{\"firstName\": \"Other\"}");
        chief.send(HttpMethod.DELETE, "/api/admin/users/{id}", null, id);
        String integration = chief.send(HttpMethod.POST, "/api/admin/integrations", "{\"name\": \"" + name + "\"}")
                .at("/id");
        chief.send(HttpMethod.DELETE, "/api/admin/integrations/{id}", null, integration);

        assertThat(chief.auditOf(id)).containsExactly("DELETED", "ACCOUNT_CHANGED", "REGISTERED");
        var deleted = chief.get(AUDIT + "?userId={p}&type=DELETED", id);
        assertThat(deleted.at("/items/0/actorId")).isEqualTo(Chief.user().id());
        assertThat(chief.get(AUDIT + "?userId={p}", id).text())
                .as("names are forgotten")
                .doesNotContain(name);
        assertThat(types(
                        "?actorId={a}&type=INTEGRATION_CREATED&type=INTEGRATION_DELETED",
                        Chief.user().id()))
                .startsWith("INTEGRATION_DELETED", "INTEGRATION_CREATED");
    }

    private void append(SecurityEvent event, Instant at) {
        transaction.executeWithoutResult(status -> log.append(event, at));
    }

    private List<String> types(String query, Object... values) {
        return chief.get(AUDIT + query, values)
                .json()
                .path("items")
                .valueStream()
                .map(event -> event.path("type").asString())
                .toList();
    }
}
