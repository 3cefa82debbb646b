package io.taskflow.messaging.consumer;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** All that a service listens to, one subscription for each queue. */
record Subscriptions(Collection<Subscription> all) {

    /** Puts those of one queue together, in their order. */
    static Subscriptions of(Stream<Subscription> some) {
        Map<String, Subscription> byConcern = new LinkedHashMap<>();
        some.forEach(subscription -> byConcern.merge(subscription.concern(), subscription, Subscription::and));
        return new Subscriptions(byConcern.values());
    }
}
