package io.taskflow.auth.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskflow.auth.testing.Api;
import io.taskflow.auth.testing.AuthServiceTest;
import io.taskflow.auth.testing.EventProbe;
import io.taskflow.auth.testing.People;
import io.taskflow.contracts.ContractSamples;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.testing.TestInfrastructure;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@AuthServiceTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class IntegrationsTest {
    private final Api api;
    private final Admin admin;
    private final EventProbe events;
    private final JdbcClient jdbc;
    private final IntegrationRecovery recovery;

    IntegrationsTest(Api api, EventProbe events, JdbcClient jdbc, IntegrationRecovery recovery) {
        this.api = api;
        this.admin = new Admin(api);
        this.events = events;
        this.jdbc = jdbc;
        this.recovery = recovery;
    }

    @Test
    void its_password_is_shown_once_and_kept_nowhere() throws Exception {
        String name = People.freshName("crm");
        UUID project = UUID.randomUUID();

        var made = admin.make("""
                {"name": "%s", "publish": true, "subscribe": ["task.*", "task.*"], "projectIds": ["%s"]}""".formatted(name, project), "Idempotency-Key", name);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("/username")).isEqualTo("integration." + name);
        assertThat(made.at("/queue")).isEqualTo("integration." + name);
        assertThat(made.at("/password")).hasSizeGreaterThan(40);
        Account.connect(made.at("/amqpUrl")).close();
        var again = admin.make("""
                {"name": "%s", "publish": true, "subscribe": ["task.*", "task.*"], "projectIds": ["%s"]}""".formatted(name, project), "Idempotency-Key", name);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.headers().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.at("/id")).isEqualTo(made.at("/id"));
        assertThat(admin.list("?limit=200").text() + again.text())
                .contains(made.at("/id"))
                .doesNotContain(made.at("/password"));
        String event =
                events.await(EventTypes.INTEGRATION_CREATED, made.at("/id")).getFirst();
        assertThat(ContractSamples.violations(EventTypes.INTEGRATION_CREATED, event))
                .isEmpty();
        assertThat(event).contains(project.toString()).doesNotContain(made.at("/password"));
    }

    @Test
    void a_name_is_given_once_and_never_again() {
        String body = "{\"name\": \"" + People.freshName("once") + "\"}";
        String first = admin.make(body).at("/id");

        var second = admin.make(body);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.at("/errors/0/pointer")).isEqualTo("/name");
        assertThat(admin.delete(first).status()).isEqualTo(204);
        assertThat(admin.delete(first).status()).isEqualTo(404);
        assertThat(admin.make(body).status()).isEqualTo(409);
    }

    @Test
    void a_deleted_one_is_out_at_once() throws Exception {
        try (Account account = admin.account(true)) {
            assertThat(admin.delete(account.id()).status()).isEqualTo(204);

            Awaitility.await().until(() -> !account.connection().isOpen());
            assertThatThrownBy(() -> Account.connect(account.url())).hasMessageContaining("ACCESS_REFUSED");
            assertThat(events.await(EventTypes.INTEGRATION_DELETED, account.id()))
                    .hasSize(1)
                    .allSatisfy(event -> assertThat(ContractSamples.violations(EventTypes.INTEGRATION_DELETED, event))
                            .isEmpty());
            var vhost = TestInfrastructure.rabbit();
            assertThat(vhost.management().answers("/queues/" + vhost.name() + "/" + account.name()))
                    .isFalse();
        }
    }

    @Test
    void only_admins_see_or_make_any() {
        String token = TestInfrastructure.keycloak().createUser("curious").token();

        assertThat(api.get(Admin.PATH, token).status()).isEqualTo(403);
    }

    @Test
    void what_is_wrong_is_named() {
        var reply = admin.make("""
                {"name": "Task.Service", "subscribe": ["user.*", "task.*"]}""");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).contains("/name").contains("/subscribe/0").doesNotContain("/subscribe/1");
    }

    @Test
    void one_that_was_never_finished_is_undone_and_its_name_is_free() throws Exception {
        try (Account account = admin.account(true)) {
            jdbc.sql(
                            "update integrations set state = 'CREATING', created_at = now() - interval '1 hour' where id = :id")
                    .param("id", UUID.fromString(account.id()))
                    .update();

            recovery.settle();

            assertThatThrownBy(() -> Account.connect(account.url())).hasMessageContaining("ACCESS_REFUSED");
            String body = "{\"name\": \"" + account.name().substring("integration.".length()) + "\"}";
            assertThat(admin.make(body).status()).isEqualTo(201);
        }
    }

    @Test
    void an_account_that_a_late_hand_gave_back_to_a_deleted_one_is_taken_away_again() throws Exception {
        try (Account account = admin.account(true)) {
            assertThat(admin.delete(account.id()).status()).isEqualTo(204);
            var management = TestInfrastructure.rabbit().management();
            management.require("PUT", "/users/" + account.name(), java.util.Map.of("password", "late", "tags", ""));

            recovery.restore();

            assertThat(management.answers("/users/" + account.name())).isFalse();
        }
    }

    @Test
    void a_broker_that_forgot_an_account_is_reminded_with_the_same_password() throws Exception {
        try (Account account = admin.account(true)) {
            TestInfrastructure.rabbit().management().require("DELETE", "/users/" + account.name(), null);
            // Else it might be the new connection that the broker ends.
            Awaitility.await().until(() -> !account.connection().isOpen());

            recovery.restore();

            Account.connect(account.url()).close();
        }
    }
}
