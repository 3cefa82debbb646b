package io.taskflow.messaging.command;

/** A bean that takes commands from other systems. */
@FunctionalInterface
public interface CommandSubscriber {

    /** What it takes; asked for at start. */
    CommandSubscription commands();
}
