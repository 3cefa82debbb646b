package io.taskflow.notification.live.event;

import java.util.Optional;

/**
 * One message of the stream: what to push, and what it changes in who sees what.
 *
 * @param endedSession the {@code sid} of a session that is over: its connections end
 */
public record StreamEvent(LiveEvent event, Optional<MembershipChange> change, Optional<String> endedSession) {

    /** A message that ends no session. */
    public StreamEvent(LiveEvent event, Optional<MembershipChange> change) {
        this(event, change, Optional.empty());
    }
}
