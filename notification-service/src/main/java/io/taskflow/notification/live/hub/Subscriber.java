package io.taskflow.notification.live.hub;

import io.taskflow.notification.live.event.LiveEvent;
import java.util.List;
import java.util.UUID;

/** A connection, as the hub sees it. None of its methods may block: the hub has many to serve. */
public interface Subscriber {

    /** Whose connection it is. */
    UUID userId();

    /** Queues an event that this person may see. */
    void push(LiveEvent event);

    /** Queues what was missed, before anything that is pushed later. */
    void replay(List<LiveEvent> missed);

    /** Queues the word that something was missed which cannot be had any more. */
    void resync();
}
