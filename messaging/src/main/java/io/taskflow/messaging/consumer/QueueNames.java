package io.taskflow.messaging.consumer;

/** Names of the exchanges that every service shares, and of a service's own queues. */
record QueueNames(String service) {

    static final String EVENTS_EXCHANGE = "taskflow.events";
    static final String COMMANDS_EXCHANGE = "taskflow.commands";
    static final String DEAD_EXCHANGE = "taskflow.dead";
    static final String RETRY_EXCHANGE = "taskflow.retry";
    static final String REDELIVER_EXCHANGE = "taskflow.redeliver";

    String queue(String concern) {
        return service + "." + concern;
    }

    String dead(String queue) {
        return queue + ".dead";
    }

    String retry(int level) {
        return service + ".retry." + (level + 1);
    }
}
