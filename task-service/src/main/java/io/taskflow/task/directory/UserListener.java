package io.taskflow.task.directory;

import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.user.DisplayName;
import io.taskflow.contracts.user.UserSnapshot;
import io.taskflow.messaging.consumer.EventSubscriber;
import io.taskflow.messaging.consumer.Subscription;
import org.springframework.stereotype.Component;

/** Keeps the directory up to date with what auth-service says of people. */
@Component
class UserListener implements EventSubscriber {
    private final People people;

    UserListener(People people) {
        this.people = people;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("events")
                .insteadOf("directory")
                .on(EventTypes.USER_REGISTERED, event -> note(event.data().user()))
                .on(EventTypes.USER_UPDATED, event -> note(event.data().user()))
                .on(EventTypes.USER_DELETED, event -> people.forget(event.data().userId(), event.sequence()));
    }

    private void note(UserSnapshot user) {
        people.put(new Person(user.id(), user.username(), DisplayName.of(user), user.timeZone()), user.version());
    }
}
