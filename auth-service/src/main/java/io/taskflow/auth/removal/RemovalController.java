package io.taskflow.auth.removal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taskflow.service.security.CurrentUser;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code DELETE /api/admin/users/{id}}; for administrators, as every service says of all of {@code /api/admin}. */
@RestController
@Tag(name = "Users")
class RemovalController {
    private final RemovePerson people;

    RemovalController(RemovePerson people) {
        this.people = people;
    }

    @DeleteMapping("/api/admin/users/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Remove a person",
            description =
                    "Takes the account and its sessions away for good, and tells every service to forget name, address, inbox"
                            + " and waiting mail (user.deleted). An access token that was given out works until it expires, five"
                            + " minutes at most.")
    @ApiResponse(responseCode = "204", description = "Gone")
    @ApiResponse(responseCode = "404", description = "There is no such person; accounts of programs are none")
    @ApiResponse(responseCode = "409", description = "It is you, or the last administrator who can log in")
    @ApiResponse(
            responseCode = "503",
            description =
                    "The login service does not answer; the person goes by itself once it does, unless it is an administrator, and repeating"
                            + " the request does it at once")
    void deleteUser(@PathVariable UUID id, CurrentUser admin) {
        people.remove(id, admin.id());
    }
}
