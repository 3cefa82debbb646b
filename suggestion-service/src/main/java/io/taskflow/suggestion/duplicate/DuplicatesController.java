package io.taskflow.suggestion.duplicate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.security.CurrentUser;
import io.taskflow.suggestion.directory.Memberships;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/suggestions/duplicates}. */
@RestController
class DuplicatesController {

    private final Memberships memberships;
    private final FindDuplicates find;

    DuplicatesController(Memberships memberships, FindDuplicates find) {
        this.memberships = memberships;
        this.find = find;
    }

    @Operation(
            summary = "Find duplicates",
            description =
                    "Tasks of a project that say something similar, the most alike first, and the words they share. "
                            + "Open ones, unless closed ones are asked for, too. Changes nothing.")
    @ApiResponse(responseCode = "200", description = "None to twenty", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", description = "There is no such project, or the caller is no member of it")
    @PostMapping("/api/suggestions/duplicates")
    DuplicateCandidates findDuplicates(@Valid @RequestBody DuplicatesRequest request, CurrentUser user) {
        if (!memberships.exists(request.projectId(), user.id())) {
            throw ProblemException.notFound("project");
        }
        return new DuplicateCandidates(find.of(request));
    }
}
