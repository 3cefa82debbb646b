package io.taskflow.suggestion.quickadd;

import io.taskflow.suggestion.directory.name.Names;
import io.taskflow.suggestion.quickadd.mark.Mark;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom and what a text names, of those that the caller may name; the first of each counts. */
@Component
class KnownNames {

    /** Nobody names more; each costs a look into the directory. */
    private static final int MOST_TRIED = 10;

    private final Names names;

    KnownNames(Names names) {
        this.names = names;
    }

    /** The project that is named; null where none is that the caller may write in. */
    @Nullable
    UUID project(List<Mark> marks, UUID caller, Draft draft) {
        for (Mark mark : of(Mark.Kind.PROJECT, marks)) {
            Optional<UUID> id = names.project(mark.value(), caller);
            if (id.isPresent()) {
                draft.project(mark, id.get());
                return id.get();
            }
        }
        return null;
    }

    /** Notes the person who is named, where the caller could assign the task to them. */
    void person(List<Mark> marks, UUID caller, @Nullable UUID project, Draft draft) {
        for (Mark mark : of(Mark.Kind.PERSON, marks)) {
            Optional<UUID> id = names.colleague(mark.value(), caller, project);
            if (id.isPresent()) {
                draft.person(mark, id.get());
                return;
            }
        }
    }

    private static List<Mark> of(Mark.Kind kind, List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.kind() == kind)
                .limit(MOST_TRIED)
                .toList();
    }
}
