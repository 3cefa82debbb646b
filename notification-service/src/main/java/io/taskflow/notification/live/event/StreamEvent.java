package io.taskflow.notification.live.event;

import java.util.Optional;

/** One message of the stream: what to push, and what it changes in who sees what. */
public record StreamEvent(LiveEvent event, Optional<MembershipChange> change) {}
