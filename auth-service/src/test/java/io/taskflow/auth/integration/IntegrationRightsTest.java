package io.taskflow.auth.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.BuiltinExchangeType;
import io.taskflow.auth.integration.Account.Deed;
import io.taskflow.auth.testing.Api;
import io.taskflow.auth.testing.AuthServiceTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestConstructor;

/** Verb by verb: what the broker lets an integration do. */
@AuthServiceTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class IntegrationRightsTest {
    private static final int ACCESS_REFUSED = 403;
    private static final int PRECONDITION_FAILED = 406;
    private static final BasicProperties PLAIN = new BasicProperties();

    private final Admin admin;

    IntegrationRightsTest(Api api) {
        this.admin = new Admin(api);
    }

    @ParameterizedTest
    @ValueSource(strings = {"task.create", "task.update", "task.complete", "suggestion.request"})
    void it_may_send_commands_in_its_own_name(String command) throws Exception {
        try (Account account = admin.account(true)) {
            var signed = new BasicProperties.Builder().userId(account.name()).build();

            assertThat(account.refusalToPublish("taskflow.commands", command, signed))
                    .isZero();
        }
    }

    @Test
    void it_may_read_its_own_queue() throws Exception {
        try (Account account = admin.account(true)) {
            assertThat(account.refusal(channel -> channel.basicGet(account.name(), true)))
                    .isZero();
            assertThat(account.refusal(channel -> channel.queueDeclarePassive(account.name())))
                    .isZero();
        }
    }

    @Test
    void the_broker_believes_no_other_name() throws Exception {
        try (Account account = admin.account(true)) {
            var forged = new BasicProperties.Builder().userId("task-service").build();

            assertThat(account.refusalToPublish("taskflow.commands", "task.create", forged))
                    .isEqualTo(PRECONDITION_FAILED);
        }
    }

    @Test
    void it_may_send_nothing_else_nowhere() throws Exception {
        try (Account account = admin.account(true)) {
            assertThat(account.refusalToPublish("taskflow.commands", "task.delete", PLAIN))
                    .isEqualTo(ACCESS_REFUSED);
            for (String exchange : new String[] {
                "",
                "amq.topic",
                "amq.direct",
                "taskflow.events",
                "taskflow.integrations",
                "taskflow.dead",
                "auth-service.retry",
                "auth-service.redeliver",
                "taskflow.forwarded"
            }) {
                assertThat(account.refusalToPublish(exchange, account.name(), PLAIN))
                        .as(exchange)
                        .isEqualTo(ACCESS_REFUSED);
            }
        }
    }

    @Test
    void it_may_read_no_other_queue() throws Exception {
        try (Account account = admin.account(true);
                Account other = admin.account(true)) {
            for (String queue :
                    new String[] {other.name(), "taskflow.live", "task-service.commands", "task-service.commands.dead"
                    }) {
                assertThat(account.refusal(channel -> channel.basicGet(queue, true)))
                        .as("get " + queue)
                        .isEqualTo(ACCESS_REFUSED);
                assertThat(account.refusal(channel -> channel.basicConsume(queue, (tag, message) -> {}, tag -> {})))
                        .as("consume " + queue)
                        .isEqualTo(ACCESS_REFUSED);
                assertThat(account.refusal(channel -> channel.queuePurge(queue)))
                        .as("purge " + queue)
                        .isEqualTo(ACCESS_REFUSED);
            }
        }
    }

    @Test
    void it_may_change_nothing() throws Exception {
        try (Account account = admin.account(true)) {
            String own = account.name();
            Map<String, Deed> deeds = Map.of(
                    "declare", channel -> channel.queueDeclare(own + ".more", true, false, false, Map.of()),
                    "declare a nameless one", channel -> channel.queueDeclare(),
                    "delete", channel -> channel.queueDelete(own),
                    "bind to facts", channel -> channel.queueBind(own, "taskflow.events", "#"),
                    "bind to others' events", channel -> channel.queueBind(own, "taskflow.integrations", "other"),
                    "bind to commands", channel -> channel.queueBind(own, "taskflow.commands", "#"),
                    "unbind", channel -> channel.queueUnbind(own, "taskflow.integrations", own),
                    "declare an exchange", channel -> channel.exchangeDeclare("mine", BuiltinExchangeType.FANOUT),
                    "delete an exchange", channel -> channel.exchangeDelete("taskflow.commands"),
                    "bind exchanges", channel -> channel.exchangeBind("taskflow.commands", "taskflow.events", "#"));

            for (var deed : deeds.entrySet()) {
                assertThat(account.refusal(deed.getValue())).as(deed.getKey()).isEqualTo(ACCESS_REFUSED);
            }
        }
    }

    @Test
    void one_that_only_listens_may_send_nothing() throws Exception {
        try (Account account = admin.account(false)) {
            assertThat(account.refusalToPublish("taskflow.commands", "task.create", PLAIN))
                    .isEqualTo(ACCESS_REFUSED);
        }
    }

    @Test
    void nobody_sends_ten_mebibytes() throws Exception {
        try (Account account = admin.account(true)) {
            int refusal = account.refusal(
                    channel -> channel.basicPublish("taskflow.commands", "task.create", PLAIN, new byte[10 << 20]));

            assertThat(refusal).isEqualTo(PRECONDITION_FAILED);
        }
    }
}
