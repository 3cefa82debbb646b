package io.taskflow.auth.profile;

import io.taskflow.auth.audit.Origin;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.event.FieldChange;
import io.taskflow.contracts.user.UserDeleted;
import io.taskflow.contracts.user.UserRegistered;
import io.taskflow.contracts.user.UserSnapshot;
import io.taskflow.contracts.user.UserUpdated;
import io.taskflow.messaging.outbox.Fact;
import java.util.List;
import java.util.UUID;

/** What the bus hears of profiles. A person's events keep their order; people do most of it to themselves. */
final class ProfileEvents {
    private ProfileEvents() {}

    static Fact<UserRegistered> registered(Profile profile, Origin origin) {
        return Fact.of(
                EventTypes.USER_REGISTERED,
                profile.id(),
                profile.id(),
                profile.version(),
                origin.actor(),
                new UserRegistered(snapshot(profile)));
    }

    static Fact<UserUpdated> updated(Profile profile, List<FieldChange> changes, Origin origin) {
        return Fact.of(
                EventTypes.USER_UPDATED,
                profile.id(),
                profile.id(),
                profile.version(),
                origin.actor(),
                new UserUpdated(snapshot(profile), changes));
    }

    /** Says who it was, and no more: it is told so that people are forgotten. */
    static Fact<UserDeleted> deleted(Profile last, UUID admin) {
        long version = last.version() + 1;
        var data = new UserDeleted(last.id(), version);
        return Fact.of(EventTypes.USER_DELETED, last.id(), last.id(), version, admin, data);
    }

    private static UserSnapshot snapshot(Profile profile) {
        return new UserSnapshot(
                profile.id(),
                profile.username(),
                profile.fields().email(),
                profile.emailVerified(),
                profile.fields().firstName(),
                profile.fields().lastName(),
                profile.fields().timeZone(),
                profile.fields().locale(),
                profile.version(),
                profile.createdAt());
    }
}
