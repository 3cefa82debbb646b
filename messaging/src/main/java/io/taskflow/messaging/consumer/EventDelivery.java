package io.taskflow.messaging.consumer;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.messaging.event.EventTrace;
import io.taskflow.messaging.event.MessageContext;
import io.taskflow.messaging.inbox.MessageKey;
import org.springframework.amqp.core.Message;

/**
 * An event that was read and may be believed, and what it will effect as part of the trace it belongs to.
 *
 * @param message the bytes it came as
 */
record EventDelivery(Message message, CloudEvent<?> event, Runnable effect, String queue, EventTrace trace)
        implements IdempotentHandler.Work {

    @Override
    public MessageKey key() {
        return new MessageKey(event.source(), event.id());
    }

    @Override
    public void run() {
        trace.continueFrom(event.traceparent(), queue, () -> MessageContext.with(event.id(), effect));
    }
}
