package io.taskflow.messaging.consumer;

import java.time.Duration;

/** Names of the exchanges that every service shares, and of a service's own exchanges and queues. */
record QueueNames(String service) {

    static final String EVENTS_EXCHANGE = "taskflow.events";
    static final String COMMANDS_EXCHANGE = "taskflow.commands";
    static final String DEAD_EXCHANGE = "taskflow.dead";

    String queue(String concern) {
        return service + "." + concern;
    }

    String dead(String queue) {
        return queue + ".dead";
    }

    /** Where failed copies go to wait. A service's own: what is sent there ends in its queues without asking who sent it. */
    String retryExchange() {
        return service + ".retry";
    }

    /** Where copies come back from waiting, or from an operator. */
    String redeliverExchange() {
        return service + ".redeliver";
    }

    /** Bears its delay, since a queue cannot change it: another delay is another queue. */
    String retry(Duration delay) {
        return service + ".retry." + delay.toMillis() + "ms";
    }
}
