package io.taskflow.notification.live.hub;

import io.taskflow.notification.live.event.LiveEvent;
import java.util.UUID;

/** A connection, as the hub sees it. None of its methods may block: the hub has many to serve. */
public interface Subscriber {

    /** Whose connection it is. */
    UUID userId();

    /** Whether it wants this event, which its person may see. */
    boolean wants(LiveEvent event);

    /** Queues an event that this person may see and this connection wants. */
    void push(LiveEvent event);

    /** Will take what was missed, before anything that is pushed; nothing is pushed before all of it is taken. */
    void replay(Backlog missed);

    /** Queues the word that something was missed which cannot be had any more. */
    void resync();
}
