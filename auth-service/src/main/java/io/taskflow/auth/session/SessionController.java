package io.taskflow.auth.session;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/auth/login}, {@code /refresh} and {@code /logout}, for everybody. */
@RestController
@RequestMapping("/api/auth")
@Tag(name = "Auth")
@SecurityRequirements
class SessionController {
    private final Sessions sessions;

    SessionController(Sessions sessions) {
        this.sessions = sessions;
    }

    @PostMapping("/login")
    @Operation(
            summary = "Log in",
            description = "With username or e-mail address. 401 for wrong credentials, 429 after repeated failures.")
    @ApiResponse(responseCode = "200", description = "Tokens", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "401", description = "Wrong credentials")
    ResponseEntity<Tokens> login(@Valid @RequestBody LoginRequest request) {
        return unstored(sessions.login(request.username(), request.password()));
    }

    @PostMapping("/refresh")
    @Operation(
            summary = "Get new tokens",
            description = "A refresh token works once; using it again ends the whole session. 401 for a dead one.")
    @ApiResponse(responseCode = "200", description = "New tokens", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "401", description = "The refresh token is dead")
    ResponseEntity<Tokens> refresh(@Valid @RequestBody RefreshRequest request) {
        return unstored(sessions.refresh(request.refreshToken()));
    }

    @PostMapping("/logout")
    @Operation(
            summary = "Log out",
            description = "Ends the session of the refresh token and, within seconds, its WebSockets (4401); "
                    + "its access token still works for other calls until it expires.")
    @ApiResponse(responseCode = "204", description = "The refresh token is dead, now or before")
    ResponseEntity<Void> logout(@Valid @RequestBody RefreshRequest request) {
        sessions.logout(request.refreshToken());
        return ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
    }

    /** RFC 6749, 5.1: nobody on the way keeps tokens. */
    private static ResponseEntity<Tokens> unstored(Tokens tokens) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(tokens);
    }
}
