package io.taskflow.messaging.consumer;

/** A bean that listens to the bus. */
public interface EventSubscriber {

    /** What it listens to; asked for at start. */
    Subscription subscription();
}
