package io.taskflow.messaging;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.task.TaskCreated;
import io.taskflow.messaging.consumer.EventSubscriber;
import io.taskflow.messaging.consumer.Subscription;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A service that does nothing but note, in its database, what it was told. */
@SpringBootApplication
class TestService {

    /** Its effect is a row per handled event; {@code trouble} makes it fail. */
    @Component
    static class NotedListener implements EventSubscriber {

        final AtomicReference<Trouble> trouble = new AtomicReference<>(event -> {});
        final Map<UUID, Integer> calls = new ConcurrentHashMap<>();
        private final JdbcClient jdbc;

        NotedListener(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public Subscription subscription() {
            return Subscription.to("noted").on(EventTypes.TASK_CREATED, this::note);
        }

        private void note(CloudEvent<TaskCreated> event) {
            calls.merge(event.id(), 1, Integer::sum);
            jdbc.sql("insert into noted (event_id, task_id, sequence) values (?, ?, ?)")
                    .params(event.id(), event.data().task().id(), event.sequence())
                    .update();
            trouble.get().strike(event);
        }
    }

    @FunctionalInterface
    interface Trouble {
        void strike(CloudEvent<TaskCreated> event);
    }
}
