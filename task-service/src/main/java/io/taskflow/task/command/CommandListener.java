package io.taskflow.task.command;

import io.taskflow.contracts.command.CommandTypes;
import io.taskflow.contracts.event.EventType;
import io.taskflow.messaging.command.Command;
import io.taskflow.messaging.command.CommandSubscriber;
import io.taskflow.messaging.command.CommandSubscription;
import io.taskflow.messaging.command.schema.ContractDesk;
import io.taskflow.messaging.outbox.Outbox;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.task.task.ChangeTask;
import io.taskflow.task.task.CreateTask;
import io.taskflow.task.task.NewTask;
import io.taskflow.task.task.Task;
import io.taskflow.task.task.TaskEdit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes commands about tasks: queue {@code task-service.commands}. */
@Component
class CommandListener implements CommandSubscriber {
    private static final String TASK_ID = "taskId";

    private final ContractDesk desk;
    private final KnownSenders senders;
    private final Forms forms;
    private final CreateTask createTask;
    private final ChangeTask changeTask;

    CommandListener(Outbox outbox, KnownSenders senders, Forms forms, CreateTask createTask, ChangeTask changeTask) {
        this.desk = new ContractDesk(outbox, Refusal::title);
        this.senders = senders;
        this.forms = forms;
        this.createTask = createTask;
        this.changeTask = changeTask;
    }

    @Override
    public CommandSubscription commands() {
        return CommandSubscription.to("commands", desk)
                .on(tree(CommandTypes.TASK_CREATE), this::create)
                .on(tree(CommandTypes.TASK_UPDATE), this::update)
                .on(tree(CommandTypes.TASK_COMPLETE), this::complete);
    }

    private void create(Command<JsonNode> command) {
        UUID sender = senders.memberOf(command.sender());
        Refusal.orElse(() -> {
            NewTask task = forms.newTask(command.data());
            createTask.create(task, sender);
        });
    }

    private void update(Command<JsonNode> command) {
        ObjectNode changes = (ObjectNode) command.data().deepCopy();
        changes.remove(TASK_ID);
        change(command, changes);
    }

    private void complete(Command<JsonNode> command) {
        change(command, JsonNodeFactory.instance.objectNode().put("status", "DONE"));
    }

    private void change(Command<JsonNode> command, ObjectNode changes) {
        UUID sender = senders.memberOf(command.sender());
        UUID task = UUID.fromString(command.data().path(TASK_ID).asString());
        Refusal.orElse(() -> {
            var before = new AtomicLong();
            Task after = changeTask.change(task, TaskEdit.of(forms.patch(changes), before::set), sender);
            if (after.version() == before.get()) {
                // Without a change there is no fact that could answer the command.
                throw ProblemException.conflict("The task is like this already. Nothing has changed.");
            }
        });
    }

    /** Read as a tree: what a record is told apart by absence is lost in a record. */
    private static EventType<JsonNode> tree(EventType<?> type) {
        return new EventType<>(type.routingKey(), JsonNode.class);
    }
}
