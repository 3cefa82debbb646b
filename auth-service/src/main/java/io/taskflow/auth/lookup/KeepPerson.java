package io.taskflow.auth.lookup;

import io.taskflow.auth.account.Account;
import io.taskflow.auth.audit.Origin;
import io.taskflow.auth.profile.Profile;
import io.taskflow.auth.profile.ProfileFields;
import io.taskflow.auth.profile.Profiles;
import io.taskflow.auth.status.AccountStatus;
import io.taskflow.auth.status.AccountStatuses;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was found: profile, status, events, audit log and the end of the search in one transaction. */
@Service
class KeepPerson {
    private final Profiles profiles;
    private final AccountStatuses statuses;
    private final Lookups lookups;
    private final JdbcClient jdbc;

    KeepPerson(Profiles profiles, AccountStatuses statuses, Lookups lookups, JdbcClient jdbc) {
        this.profiles = profiles;
        this.statuses = statuses;
        this.lookups = lookups;
        this.jdbc = jdbc;
    }

    /**
     * The person becomes what the account is. While a change of theirs is on its way the profile waits, or it would count twice.
     *
     * @return whether the person was not known before
     */
    @Transactional
    public boolean keep(Lookup lookup, Account account, AccountStatus status) {
        if (isGoing(account.id())) {
            lookups.end(lookup);
            return false;
        }
        Origin origin = lookup.notice().origin();
        Optional<Profile> known = profiles.lock(account.id());
        boolean wait = known.isPresent() && isChanging(account.id());
        if (known.isEmpty()) {
            profiles.add(first(account), origin);
        } else if (!wait) {
            profiles.change(known.get(), following(known.get(), account), origin);
        }
        statuses.change(account.id(), status, origin);
        if (!wait) {
            lookups.end(lookup);
        }
        return known.isEmpty();
    }

    private static Profile following(Profile before, Account account) {
        return before.following(account.username(), fields(account), account.emailVerified());
    }

    private static Profile first(Account account) {
        return Profile.first(
                account.id(),
                account.username(),
                fields(account),
                account.emailVerified(),
                account.registrationId(),
                account.createdAt());
    }

    private static ProfileFields fields(Account account) {
        return ProfileFields.ofAccount(
                Objects.requireNonNull(account.email()), account.firstName(), account.lastName());
    }

    private boolean isChanging(UUID id) {
        return exists("select exists (select 1 from profile_changes where user_id = :id)", id);
    }

    private boolean isGoing(UUID id) {
        return exists("select exists (select 1 from removals where user_id = :id)", id);
    }

    private boolean exists(String question, UUID id) {
        return jdbc.sql(question).param("id", id).query(Boolean.class).single();
    }
}
