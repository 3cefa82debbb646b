package io.taskflow.task.suggestion;

import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.contracts.task.Priority;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.text.Line;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The body of an acceptance, which may be left out: what is taken of the proposal, and what is edited before. */
record Choice(
        @Schema(description = "Which subtasks to create, from 0; all of them without it")
        @Size(min = 1, max = 100, message = "must have {min} to {max} items")
        @Nullable
        List<@NotNull @PositiveOrZero Integer> indexes,

        @Schema(description = "Set this priority instead of the proposed one") @Nullable
        Priority priority,

        @Schema(description = "Other titles for some of the subtasks")
        @Size(min = 1, max = 100, message = "must have {min} to {max} items")
        @Nullable
        List<@NotNull @Valid Edit> edits) {

    /** All of it, as it is proposed. */
    static final Choice ALL = new Choice(null, null, null);

    /** The places of the chosen subtasks among so many. Throws a 400 problem for one that is none. */
    List<Integer> chosen(int proposed) {
        List<Integer> chosen =
                indexes == null ? IntStream.range(0, proposed).boxed().toList() : indexes;
        for (int i = 0; i < chosen.size(); i++) {
            requireBelow(proposed, chosen.get(i), "/indexes/" + i);
        }
        List<Edit> edited = edits == null ? List.of() : edits;
        for (int i = 0; i < edited.size(); i++) {
            requireBelow(proposed, edited.get(i).index(), "/edits/" + i + "/index");
        }
        return chosen.stream().distinct().toList();
    }

    private static void requireBelow(int proposed, int index, String pointer) {
        if (index >= proposed) {
            throw ProblemException.invalid(pointer, "must be below " + proposed);
        }
    }

    /** The title of the subtask at this place; the last one where several are given. */
    String title(int index, String proposed) {
        List<Edit> edited = edits == null ? List.of() : edits;
        return edited.stream()
                .filter(edit -> edit.index() == index)
                .map(Edit::title)
                .reduce(proposed, (before, after) -> after);
    }

    /** Throws a 400 problem for what the other kind of suggestion has. */
    void requireOf(boolean subtasks) {
        if (subtasks && priority != null) {
            throw ProblemException.invalid("/priority", "must be absent: this suggestion proposes subtasks");
        }
        if (!subtasks && edits != null) {
            throw ProblemException.invalid("/edits", "must be absent: this suggestion proposes a priority");
        }
    }

    /** Another title for one subtask. */
    @Schema(name = "SubtaskEdit")
    record Edit(
            @PositiveOrZero int index,

            @NotNull(message = "must not be blank") @Line(max = 200)
            String title) {}
}
