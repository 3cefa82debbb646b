package io.taskflow.notification.inbox;

import io.taskflow.contracts.event.EventTypes;
import io.taskflow.messaging.consumer.EventSubscriber;
import io.taskflow.messaging.consumer.Subscription;
import io.taskflow.notification.NotificationKind;
import org.springframework.stereotype.Component;

/** Hears of assignments, mentions and what is due, and of nothing else that happens to tasks and comments: queue {@code notification-service.inbox}. */
@Component
class InboxListener implements EventSubscriber {

    private final TellPeople tell;
    private final Alarm alarm;

    InboxListener(TellPeople tell, Alarm alarm) {
        this.tell = tell;
        this.alarm = alarm;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("inbox")
                .insteadOf("assignments", "mentions")
                .on(
                        EventTypes.TASK_CREATED,
                        event -> Assignment.inCreated(event).ifPresent(tell::of))
                .on(
                        EventTypes.TASK_UPDATED,
                        event -> Assignment.inUpdated(event).ifPresent(tell::of))
                .on(EventTypes.COMMENT_CREATED, event -> tell.of(Mention.inCreated(event)))
                .on(
                        EventTypes.COMMENT_UPDATED,
                        event -> Mention.inUpdated(event).ifPresent(tell::of))
                .on(
                        EventTypes.TASK_DUE_SOON,
                        event -> alarm.of(
                                        event,
                                        NotificationKind.DUE_SOON,
                                        event.data().task())
                                .ifPresent(tell::of))
                .on(
                        EventTypes.TASK_OVERDUE,
                        event -> alarm.of(
                                        event,
                                        NotificationKind.OVERDUE,
                                        event.data().task())
                                .ifPresent(tell::of))
                .on(
                        EventTypes.TASK_REMINDER,
                        event -> alarm.of(
                                        event,
                                        NotificationKind.REMINDER,
                                        event.data().task())
                                .ifPresent(tell::of))
                .boundTo(
                        EventTypes.TASK_ASSIGNED_KEY,
                        EventTypes.COMMENT_MENTIONED_KEY,
                        EventTypes.TASK_DUE_SOON.routingKey(),
                        EventTypes.TASK_OVERDUE.routingKey(),
                        EventTypes.TASK_REMINDER.routingKey());
    }
}
