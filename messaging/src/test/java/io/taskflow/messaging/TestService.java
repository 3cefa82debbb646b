package io.taskflow.messaging;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.EventType;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.task.TaskCreated;
import io.taskflow.messaging.command.Command;
import io.taskflow.messaging.command.CommandDesk;
import io.taskflow.messaging.command.CommandRefusedException;
import io.taskflow.messaging.command.CommandSubscriber;
import io.taskflow.messaging.command.CommandSubscription;
import io.taskflow.messaging.command.PrematureCommandException;
import io.taskflow.messaging.command.RefusedCommand;
import io.taskflow.messaging.command.Violation;
import io.taskflow.messaging.consumer.EventSubscriber;
import io.taskflow.messaging.consumer.Subscription;
import io.taskflow.messaging.ledger.EffectSource;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A service that does nothing but note, in its database, what it was told. */
@SpringBootApplication
class TestService {

    /** Its effect is a row per handled event; {@code fault} makes it fail. */
    @Component
    static class NotedListener implements EventSubscriber {

        final AtomicReference<InjectedFault> fault = new AtomicReference<>(event -> {});
        final Map<UUID, Integer> calls = new ConcurrentHashMap<>();
        private final JdbcClient jdbc;

        NotedListener(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public Subscription subscription() {
            return Subscription.to("noted").insteadOf("older", "oldest").on(EventTypes.TASK_CREATED, this::note);
        }

        private void note(CloudEvent<TaskCreated> event) {
            calls.merge(event.id(), 1, Integer::sum);
            jdbc.sql("insert into noted (event_id, task_id, sequence) values (?, ?, ?)")
                    .params(event.id(), event.data().task().id(), event.sequence())
                    .update();
            fault.get().apply(event);
        }
    }

    /** Hears of assignments alone. */
    @Component
    static class AssignmentListener implements EventSubscriber {

        final Queue<UUID> heard = new ConcurrentLinkedQueue<>();

        @Override
        public Subscription subscription() {
            return Subscription.to("assigned")
                    .on(EventTypes.TASK_UPDATED, event -> heard.add(event.id()))
                    .boundTo(EventTypes.TASK_ASSIGNED_KEY);
        }
    }

    /** Knows what was noted of an event. */
    @Bean
    static EffectSource notes(JdbcClient jdbc) {
        return event -> jdbc.sql("select event_id, now() from noted where event_id = ?")
                .param(event)
                .query((row, number) -> EffectSource.effect("note", row))
                .list();
    }

    /** What other systems may ask of it. */
    record Ordered(String what) {

        static final EventType<Ordered> TYPE = new EventType<>("task.order", Ordered.class);
    }

    /** Takes orders, and notes for whom. */
    @Component
    static class OrderDesk implements CommandSubscriber, CommandDesk {

        final Map<String, List<String>> done = new ConcurrentHashMap<>();
        final Map<String, List<RefusedCommand>> refused = new ConcurrentHashMap<>();
        volatile boolean allowed;

        @Override
        public CommandSubscription commands() {
            return CommandSubscription.to("orders", this).on(Ordered.TYPE, this::place);
        }

        @Override
        public List<Violation> violations(String type, JsonNode document) {
            boolean blank = document.at("/data/what").asString("").isBlank();
            return blank ? List.of(new Violation("/data/what", "must not be blank")) : List.of();
        }

        @Override
        public void refused(RefusedCommand command) {
            JsonNode document = command.document();
            String what = document == null ? "" : document.at("/data/what").asString("");
            refused.computeIfAbsent(what, key -> new CopyOnWriteArrayList<>()).add(command);
        }

        private void place(Command<Ordered> command) {
            if (command.data().what().startsWith("forbidden") && !allowed) {
                throw new CommandRefusedException("forbidden", 403, "not for you");
            }
            if (command.data().what().equals("unheard of")) {
                throw new PrematureCommandException(
                        "not heard of yet", new CommandRefusedException("not-found", 404, "nobody has it"));
            }
            if (command.data().what().equals("broken")) {
                throw new IllegalStateException("the secret shelf broke");
            }
            done.computeIfAbsent(command.data().what(), key -> new CopyOnWriteArrayList<>())
                    .add(command.sender());
        }
    }

    @FunctionalInterface
    interface InjectedFault {
        void apply(CloudEvent<TaskCreated> event);
    }
}
