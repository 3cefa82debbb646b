package io.taskflow.messaging.consumer;

import io.taskflow.contracts.event.CloudEvent;

/** The effect of an event. Runs once for each event, in the transaction that also notes it as handled. */
@FunctionalInterface
public interface EventHandler<T> {

    /** Throwing rolls the effect back; the event comes again later, and at last goes to the dead letters. */
    void handle(CloudEvent<T> event);
}
