package io.taskflow.messaging.consumer;

import com.rabbitmq.client.Channel;
import io.taskflow.messaging.command.CommandReader;
import io.taskflow.messaging.command.CommandReader.CommandId;
import io.taskflow.messaging.command.CommandReader.Prepared;
import io.taskflow.messaging.command.CommandRefusedException;
import io.taskflow.messaging.command.CommandSubscription;
import io.taskflow.messaging.command.PrematureCommandException;
import io.taskflow.messaging.command.RefusedCommand;
import io.taskflow.messaging.event.Correlation;
import io.taskflow.messaging.event.EventTrace;
import io.taskflow.messaging.event.MessageContext;
import io.taskflow.messaging.inbox.MessageKey;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.listener.api.ChannelAwareMessageListener;
import tools.jackson.databind.JsonNode;

/**
 * Takes a command queue's messages. A command is done once for each (sender, source, id): the sender is part of it, so that
 * nobody can use up another's ids. A refused one, or one that was tried in vain, is answered and buried; it may be replayed, then it is tried anew.
 */
class CommandConsumer implements ChannelAwareMessageListener {

    /** Keeps refusals apart from what was done: a refused command may still be done when it is replayed. */
    private static final String REFUSED = "#refused";

    private final String queue;
    private final CommandSubscription subscription;
    private final CommandReader reader = new CommandReader();
    private final Sender senders;
    private final EventTrace trace;
    private final IdempotentHandler handler;
    private final FailedDeliveries failures;
    private final Outages outages;
    private final Outcomes outcomes;
    private final long longestBody;

    CommandConsumer(
            String queue,
            CommandSubscription subscription,
            Sender senders,
            EventTrace trace,
            IdempotentHandler handler,
            FailedDeliveries failures,
            Outages outages,
            Outcomes outcomes,
            long longestBody) {
        this.queue = queue;
        this.subscription = subscription;
        this.senders = senders;
        this.trace = trace;
        this.handler = handler;
        this.failures = failures;
        this.outages = outages;
        this.outcomes = outcomes;
        this.longestBody = longestBody;
    }

    @Override
    public void onMessage(Message message, @Nullable Channel channel) {
        outcomes.measure(
                queue,
                () -> outages.waitOut(
                        queue,
                        channel,
                        () -> doOrRefuse(message),
                        failure -> failures.handle(queue, message, answeredIfLast(message, failure))));
    }

    /** No command ends without an answer. If that cannot be given now, that is the failure to try again for. */
    private RuntimeException answeredIfLast(Message message, RuntimeException failure) {
        if (failure instanceof CommandRefusedException || !failures.isLast(message, failure)) {
            return failure;
        }
        var refusal = failure instanceof PrematureCommandException early ? early.inTheEnd() : givenUp();
        try {
            answer(new RefusedCommand(senders.of(message), reader.document(message.getBody()), refusal));
        } catch (RuntimeException unanswered) {
            unanswered.addSuppressed(failure);
            return unanswered;
        }
        return failure instanceof PrematureCommandException ? refusal : failure;
    }

    private static CommandRefusedException givenUp() {
        return new CommandRefusedException(
                "internal",
                500,
                "The command could not be done, though it was tried several times. It is kept for the operators.");
    }

    private void doOrRefuse(Message message) {
        String sender = senders.of(message);
        JsonNode document = null;
        try {
            requireFitting(message.getBody());
            document = reader.document(message.getBody());
            Prepared command = reader.prepare(document, sender, senders.routingKey(message), subscription);
            trace.continueFrom(
                    command.traceparent(),
                    queue,
                    () -> handler.handle(queue, key(sender, command.id()), effect(command)));
        } catch (CommandRefusedException refusal) {
            answer(new RefusedCommand(sender, document, refusal));
            throw refusal;
        }
    }

    private static Runnable effect(Prepared command) {
        var id = command.id().id();
        return () -> MessageContext.with(id, () -> Correlation.with(id.toString(), command.effect()));
    }

    private void requireFitting(byte[] body) {
        if (body.length > longestBody) {
            throw new CommandRefusedException("too-large", 413, "A command has at most " + longestBody + " bytes");
        }
    }

    private void answer(RefusedCommand refused) {
        CommandId command = known(refused);
        if (command == null) {
            handler.always(() -> subscription.refuse(refused));
        } else {
            handler.handle(queue + REFUSED, key(refused.sender(), command), () -> subscription.refuse(refused));
        }
    }

    /** What to know a refused command by when it comes again. */
    private @Nullable CommandId known(RefusedCommand refused) {
        try {
            return refused.sender() == null || refused.document() == null ? null : reader.id(refused.document());
        } catch (CommandRefusedException e) {
            return null;
        }
    }

    private static MessageKey key(@Nullable String sender, CommandId command) {
        return new MessageKey(sender + " " + command.source(), command.id());
    }
}
