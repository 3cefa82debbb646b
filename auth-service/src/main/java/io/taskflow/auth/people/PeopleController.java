package io.taskflow.auth.people;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taskflow.service.page.Page;
import io.taskflow.service.page.PageQuery;
import io.taskflow.service.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/users}, for everybody who is logged in. */
@RestController
@Tag(name = "Users")
class PeopleController {
    private final People people;

    PeopleController(People people) {
        this.people = people;
    }

    @GetMapping("/api/users")
    @Operation(
            summary = "Find people",
            description = "By a part of the username or the names, 2 to 100 characters (Unicode code points).")
    Page<Person> findPeople(@RequestParam String query, PageQuery page) {
        String text = query.strip();
        int length = text.codePointCount(0, text.length());
        if (length < 2 || length > 100 || text.codePoints().anyMatch(PeopleController::isNoCharacter)) {
            throw ProblemException.invalid("/query", "must have 2 to 100 characters, without control characters");
        }
        return people.find(text, page);
    }

    /** Control characters, and halves of a pair without the other. */
    private static boolean isNoCharacter(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
