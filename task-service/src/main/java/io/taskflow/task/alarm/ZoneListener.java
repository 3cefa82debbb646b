package io.taskflow.task.alarm;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.user.UserUpdated;
import io.taskflow.messaging.consumer.EventSubscriber;
import io.taskflow.messaging.consumer.Subscription;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Somebody goes by other clocks: the days on which their tasks are due begin and end at other moments. */
@Component
class ZoneListener implements EventSubscriber {
    private final AlarmTable table;
    private final Clock clock;

    ZoneListener(AlarmTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("events").on(EventTypes.USER_UPDATED, this::updated);
    }

    private void updated(CloudEvent<UserUpdated> event) {
        if (event.data().changes().stream().anyMatch(change -> change.field().equals("timeZone"))) {
            table.lookAgain(event.data().user().id(), clock.instant());
        }
    }
}
