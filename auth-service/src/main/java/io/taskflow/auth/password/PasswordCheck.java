package io.taskflow.auth.password;

import io.taskflow.auth.keycloak.Realm;
import io.taskflow.service.problem.InvalidField;
import io.taskflow.service.problem.ProblemException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells a person what a password lacks before Keycloak is bothered with it. */
@Component
public class PasswordCheck {
    private final Realm realm;

    PasswordCheck(Realm realm) {
        this.realm = realm;
    }

    /** Throws a 400 problem with one error for each demand of the realm that the password does not meet. */
    public void require(String password, String username, String email) {
        List<InvalidField> errors =
                PasswordPolicy.parse(realm.rules().passwordPolicy()).unmet(password, username, email).stream()
                        .map(demand -> new InvalidField("/password", demand))
                        .toList();
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }
}
