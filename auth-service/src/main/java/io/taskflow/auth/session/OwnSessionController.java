package io.taskflow.auth.session;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taskflow.service.security.CurrentUser;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code DELETE /api/auth/session}: for whoever holds an access token, the gateway with those of browser sessions among them. */
@RestController
@RequestMapping("/api/auth/session")
@Tag(name = "Auth")
class OwnSessionController {
    private final Sessions sessions;

    OwnSessionController(Sessions sessions) {
        this.sessions = sessions;
    }

    @DeleteMapping
    @Operation(
            summary = "Log out by access token",
            description =
                    "Ends the session of your access token wherever it began, and, within seconds, its WebSockets (4401); "
                            + "the token still works for other calls until it expires.")
    @ApiResponse(responseCode = "204", description = "The session is over, now or before")
    ResponseEntity<Void> endMySession(CurrentUser user, @Parameter(hidden = true) @AuthenticationPrincipal Jwt token) {
        String session = token.getClaimAsString("sid");
        if (session != null) {
            sessions.end(session, user.id());
        }
        return ResponseEntity.noContent().build();
    }
}
