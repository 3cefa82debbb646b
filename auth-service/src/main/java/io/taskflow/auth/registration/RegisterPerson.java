package io.taskflow.auth.registration;

import io.taskflow.auth.account.AccountTakenException;
import io.taskflow.auth.account.Accounts;
import io.taskflow.auth.account.NewAccount;
import io.taskflow.auth.account.VerificationEmails;
import io.taskflow.auth.keycloak.KeycloakUnavailableException;
import io.taskflow.auth.password.PasswordCheck;
import io.taskflow.auth.profile.Profile;
import io.taskflow.auth.profile.Profiles;
import io.taskflow.service.problem.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Gives a person an account. Three steps, each committed before the next: the intent, the account in Keycloak, the profile with its
 * event. Killed in between, {@link RegistrationRecovery} takes it to one end or the other.
 */
@Service
class RegisterPerson {
    private final Registrations registrations;
    private final RegistrationRecovery recovery;
    private final SettleRegistration settle;
    private final PasswordCheck passwords;
    private final Accounts accounts;
    private final Profiles profiles;
    private final VerificationEmails verifications;
    private final Clock clock;

    RegisterPerson(
            Registrations registrations,
            RegistrationRecovery recovery,
            SettleRegistration settle,
            PasswordCheck passwords,
            Accounts accounts,
            Profiles profiles,
            VerificationEmails verifications,
            Clock clock) {
        this.registrations = registrations;
        this.recovery = recovery;
        this.settle = settle;
        this.passwords = passwords;
        this.accounts = accounts;
        this.profiles = profiles;
        this.verifications = verifications;
        this.clock = clock;
    }

    /**
     * The new person's account, or the one that an earlier attempt with the same id made; {@link SettleRegistration#complete} follows.
     * Throws problems: 400 for a weak password, 409 for a taken name or address, 503 when Keycloak does not answer.
     */
    NewPerson account(UUID id, RegistrationRequest request) {
        var wanted = new Registration(id, request.canonicalUsername(), request.fields(), clock.instant());
        Optional<Profile> before = profiles.findByRegistration(id);
        if (before.isPresent()) {
            return new NewPerson(wanted, before.get().id());
        }
        passwords.require(request.password(), wanted.username(), wanted.fields().email());
        begin(wanted);
        UUID account = account(wanted, request.password());
        verifications.send(account);
        return new NewPerson(wanted, account);
    }

    private void begin(Registration wanted) {
        if (registrations.begin(wanted)) {
            return;
        }
        List<Registration> others = registrations.inTheWayOf(wanted);
        others.stream().filter(recovery::isGivenUp).forEach(settle::lookUp);
        if (!registrations.begin(wanted)) {
            throw Taken.meanwhile(
                    others.stream().anyMatch(other -> other.username().equals(wanted.username())),
                    others.stream()
                            .anyMatch(other -> other.fields()
                                    .email()
                                    .equals(wanted.fields().email())));
        }
    }

    private UUID account(Registration wanted, String password) {
        try {
            return accounts.create(new NewAccount(
                    wanted.id(),
                    wanted.username(),
                    wanted.fields().email(),
                    password,
                    wanted.fields().firstName(),
                    wanted.fields().lastName()));
        } catch (AccountTakenException taken) {
            // By ourselves, if an earlier attempt of this registration never saw its answer.
            return settle.accountOf(wanted).orElseThrow(() -> takenByOthers(wanted));
        } catch (KeycloakUnavailableException away) {
            if (away.nothingDone()) {
                registrations.cancel(wanted.id());
            }
            throw away;
        } catch (ProblemException refused) {
            registrations.cancel(wanted.id());
            throw refused;
        }
    }

    private ProblemException takenByOthers(Registration wanted) {
        boolean username = accounts.findByUsername(wanted.username()).isPresent();
        boolean email = accounts.findByEmail(wanted.fields().email()).isPresent();
        registrations.cancel(wanted.id());
        return Taken.of(username, email);
    }
}
