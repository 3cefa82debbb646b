package io.taskflow.auth.registration;

import io.taskflow.service.problem.InvalidField;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** The 409 that says which of the two is taken. */
final class Taken {
    private Taken() {}

    /** By somebody whose registration is not over yet, perhaps the same person's with a lost answer. */
    static ProblemException meanwhile(boolean username, boolean email) {
        return problem(username, email, " It is being registered at this moment: if that is you, log in in a minute.");
    }

    /** By somebody with an account. */
    static ProblemException of(boolean username, boolean email) {
        return problem(username, email, "");
    }

    private static ProblemException problem(boolean username, boolean email, String more) {
        List<InvalidField> errors = new ArrayList<>();
        if (username || !email) {
            errors.add(new InvalidField("/username", "is taken"));
        }
        if (email) {
            errors.add(new InvalidField("/email", "is taken"));
        }
        return new ProblemException(
                ProblemKind.CONFLICT, words(username, email) + more, errors, HttpHeaders.EMPTY, null);
    }

    private static String words(boolean username, boolean email) {
        if (username && email) {
            return "The username and the e-mail address are taken.";
        }
        return email ? "The e-mail address is taken." : "The username is taken.";
    }
}
