package io.taskflow.task.savedfilter;

import io.taskflow.contracts.event.EventTypes;
import io.taskflow.messaging.consumer.EventSubscriber;
import io.taskflow.messaging.consumer.Subscription;
import org.springframework.stereotype.Component;

/** Forgets the filters of people who are gone. */
@Component
class GoneOwners implements EventSubscriber {
    private final KeepFilters filters;

    GoneOwners(KeepFilters filters) {
        this.filters = filters;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("events")
                .on(
                        EventTypes.USER_DELETED,
                        event -> filters.forgetAll(event.data().userId()));
    }
}
