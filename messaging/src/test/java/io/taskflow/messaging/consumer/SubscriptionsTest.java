package io.taskflow.messaging.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.contracts.ContractSamples;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.messaging.event.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {

    private final List<String> done = new ArrayList<>();
    private final EventJson json = new EventJson();

    @Test
    void what_is_for_one_queue_shares_it_and_runs_in_its_order() {
        var subscriptions = Subscriptions.of(Stream.of(
                Subscription.to("events").insteadOf("tasks").on(EventTypes.TASK_CREATED, event -> done.add("first")),
                Subscription.to("other").on(EventTypes.TASK_DELETED, event -> done.add("other")),
                Subscription.to("events")
                        .insteadOf("priority")
                        .on(EventTypes.TASK_CREATED, event -> done.add("second"))
                        .on(EventTypes.TASK_UPDATED, event -> done.add("third"))));

        assertThat(subscriptions.all()).extracting(Subscription::concern).containsExactly("events", "other");
        Subscription events = subscriptions.all().iterator().next();
        assertThat(events.routingKeys()).containsExactly("task.created", "task.updated");
        assertThat(events.retired()).containsExactly("tasks", "priority");
        read(events).run();
        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void other_keys_take_the_place_of_the_types_own() {
        var subscription = Subscription.to("assignments")
                .on(EventTypes.TASK_CREATED, event -> {})
                .on(EventTypes.TASK_UPDATED, event -> {})
                .boundTo("task.assigned", "task.updated");

        assertThat(subscription.routingKeys()).containsExactly("task.assigned", "task.updated");
        assertThat(subscription.foreignRoutingKeys()).containsExactly("task.created");
    }

    private Runnable read(Subscription events) {
        byte[] body = ContractSamples.sample(EventTypes.TASK_CREATED).getBytes(StandardCharsets.UTF_8);
        return Objects.requireNonNull(events.route(EventTypes.TASK_CREATED.type()))
                .read(json, json.document(body))
                .effect();
    }
}
