package io.taskflow.notification.live.event;

import io.taskflow.contracts.event.EventTypes;
import io.taskflow.messaging.event.EventOrigin;
import io.taskflow.messaging.event.UnreadableEventException;
import io.taskflow.notification.live.event.MembershipChange.Joined;
import io.taskflow.notification.live.event.MembershipChange.Left;
import io.taskflow.notification.live.event.MembershipChange.ProjectGone;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Reads what concerns visibility out of any event, also of types made after this was written: the members of the project that
 * {@code data} names may see it, and who it is addressed to. What names neither is seen by nobody.
 */
@Component
public class StreamEventReader {

    private static final String JOINED = EventTypes.PROJECT_MEMBER_ADDED.type();
    private static final String LEFT = EventTypes.PROJECT_MEMBER_REMOVED.type();
    private static final String CREATED = EventTypes.PROJECT_CREATED.type();
    private static final String TASK_DELETED = EventTypes.TASK_DELETED.type();
    private static final String LOGGED_OUT = EventTypes.USER_LOGGED_OUT.type();
    private static final String DELETED = EventTypes.PROJECT_DELETED.type();

    /**
     * Reads the message at {@code position}.
     *
     * @throws UnreadableEventException if these bytes are no CloudEvent as the contract describes it
     */
    public StreamEvent read(long position, byte[] body) {
        return read(position, RawEvent.of(body));
    }

    /**
     * The same of a message that nobody has looked at before.
     *
     * @param sender the broker account that is proven to have published it; null if nobody vouches for it
     * @throws UnreadableEventException also if it is not the sender's to say
     */
    public StreamEvent read(long position, byte[] body, @Nullable String sender) {
        RawEvent raw = RawEvent.of(body);
        EventOrigin.require(sender, raw.type(), raw.source());
        return read(position, raw);
    }

    private static StreamEvent read(long position, RawEvent raw) {
        UUID projectId = project(raw.data());
        String frame = raw.frame();
        var event = new LiveEvent(
                position, required(raw.id(), "id"), time(raw), projectId, addressee(raw), frame, FrameSize.of(frame));
        LiveEvent whole = withFarewell(event, raw);
        return new StreamEvent(whole, projectId == null ? Optional.empty() : change(raw, projectId), endedSession(raw));
    }

    private static LiveEvent withFarewell(LiveEvent event, RawEvent raw) {
        return Farewell.in(raw)
                .map(data -> event.withFarewell(
                        required(data.at("/task/projectId"), "data.changes.from"), raw.frame(TASK_DELETED, data)))
                .orElse(event);
    }

    private static Optional<String> endedSession(RawEvent raw) {
        return Optional.of(raw.data().path("session").path("id").asString(""))
                .filter(id -> LOGGED_OUT.equals(raw.type()) && !id.isEmpty());
    }

    private static @Nullable UUID project(JsonNode data) {
        if (data.path("project").has("id")) {
            return uuid(data.path("project").path("id"));
        }
        for (JsonNode part : data) {
            if (part.has("projectId")) {
                return uuid(part.path("projectId"));
            }
        }
        return null;
    }

    /** Who left hears of that as the last thing. Who creates a project hears of it, though membership only follows. */
    private static @Nullable UUID addressee(RawEvent raw) {
        if (LEFT.equals(raw.type())) {
            return uuid(raw.data().path("member").path("userId"));
        }
        if (CREATED.equals(raw.type())) {
            return uuid(raw.actor());
        }
        return uuid(raw.data().path("user").path("id"));
    }

    private static Optional<MembershipChange> change(RawEvent raw, UUID projectId) {
        if (DELETED.equals(raw.type())) {
            return Optional.of(new ProjectGone(projectId, raw.sequence()));
        }
        if (!JOINED.equals(raw.type()) && !LEFT.equals(raw.type())) {
            return Optional.empty();
        }
        UUID user = required(raw.data().path("member").path("userId"), "data.member.userId");
        return Optional.of(
                JOINED.equals(raw.type())
                        ? new Joined(projectId, user, raw.sequence())
                        : new Left(projectId, user, raw.sequence()));
    }

    private static UUID required(JsonNode node, String name) {
        UUID id = uuid(node);
        if (id == null) {
            throw new UnreadableEventException("`" + name + "` is no UUID");
        }
        return id;
    }

    private static @Nullable UUID uuid(JsonNode node) {
        try {
            return node.isString() ? UUID.fromString(node.stringValue()) : null;
        } catch (IllegalArgumentException e) {
            throw new UnreadableEventException("no UUID where one belongs", e);
        }
    }

    private static Instant time(RawEvent raw) {
        try {
            return Instant.parse(raw.time());
        } catch (DateTimeException e) {
            throw new UnreadableEventException("`time` is no instant", e);
        }
    }
}
