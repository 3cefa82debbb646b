package io.taskflow.operations.system;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells how the system stands; for administrators, as every service says of all of {@code /api/admin}. */
@RestController
class SystemController {

    private final ReadSystem system;

    SystemController(ReadSystem system) {
        this.system = system;
    }

    @GetMapping(path = "/api/admin/system", produces = "application/json")
    @Operation(
            summary = "How the system stands",
            description =
                    "Services, queues, outboxes, background work and dead letters, as far as is known within three"
                            + " seconds. A service that does not answer is told as DOWN: that is no error.")
    SystemState getSystem(JwtAuthenticationToken administrator) {
        return system.read(administrator.getToken().getTokenValue());
    }
}
