package io.taskflow.auth.session;

import io.taskflow.auth.keycloak.AdminApi;
import io.taskflow.auth.keycloak.KeycloakAnswer;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.ProblemKind;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/** Logging in, going on, logging out; refusals in words that tell a stranger nothing about who exists. */
@Service
class Sessions {
    private static final Logger log = LoggerFactory.getLogger(Sessions.class);

    private final TokenEndpoint tokens;
    private final LoginGuard guard;
    private final LoginTurns turns;
    private final Logouts logouts;
    private final AdminApi admin;

    Sessions(TokenEndpoint tokens, LoginGuard guard, LoginTurns turns, Logouts logouts, AdminApi admin) {
        this.admin = admin;
        this.tokens = tokens;
        this.guard = guard;
        this.turns = turns;
        this.logouts = logouts;
    }

    /** Throws 401 for a wrong name or password alike, 403 where only the owner can see why, 429 after repeated failures. */
    Tokens login(String name, String password) {
        guard.requireOpen(name);
        try {
            Tokens session = turns.inTurn(name, () -> tokens.login(name, password));
            guard.succeeded(name);
            return session;
        } catch (RefusedLoginException refused) {
            if (refused.isDisabled()) {
                throw ProblemException.forbidden("This account is disabled.");
            }
            if (refused.isUnfinished()) {
                throw ProblemException.forbidden("Log in once in the browser: the account is not fully set up.");
            }
            guard.failed(name);
            throw unauthorized("The name or the password is wrong, or there were too many failures with this account.");
        }
    }

    /** Throws 401 for a token that is expired, used before, or no refresh token of ours. */
    Tokens refresh(String refreshToken) {
        try {
            return tokens.refresh(refreshToken);
        } catch (RefusedLoginException refused) {
            throw unauthorized("The refresh token is no longer valid. Log in again.");
        }
    }

    /** Ends the session, and soon its sockets; while the database is away those end with their token, minutes later. */
    void logout(String refreshToken) {
        if (tokens.logout(refreshToken)) {
            told(() -> logouts.tell(refreshToken));
        }
    }

    /** The same for a session of any client's, named by its access token; it may be over at Keycloak already. */
    void end(String session, UUID person) {
        KeycloakAnswer answer = admin.send(HttpMethod.DELETE, "/sessions/{session}", null, session);
        if (!answer.isSuccess() && answer.status() != 404) {
            throw admin.unexpected(answer, "to end a session");
        }
        told(() -> logouts.tell(session, person));
    }

    private static void told(Runnable telling) {
        try {
            telling.run();
        } catch (DataAccessException | TransactionException away) {
            log.warn("A logout could not be told: the session's sockets stay until their token expires", away);
        }
    }

    private static ProblemException unauthorized(String detail) {
        // RFC 9110, 15.5.2: every 401 names a challenge.
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"taskflow\"");
        return new ProblemException(ProblemKind.UNAUTHORIZED, detail, List.of(), headers, null);
    }
}
