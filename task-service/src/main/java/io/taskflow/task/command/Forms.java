package io.taskflow.task.command;

import io.taskflow.service.json.StrictJson;
import io.taskflow.service.patch.MergePatch;
import io.taskflow.service.problem.InvalidField;
import io.taskflow.service.problem.InvalidFields;
import io.taskflow.service.problem.JsonProblems;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.task.task.NewTask;
import io.taskflow.task.task.TaskFields;
import jakarta.validation.Validator;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a command's data as HTTP reads a body, with the same rules; pointers lead into the command. */
@Component
class Forms {
    private static final String DATA = "data";

    private final StrictJson strict;
    private final Validator validator;

    Forms(StrictJson strict, Validator validator) {
        this.strict = strict;
        this.validator = validator;
    }

    /** Throws a 400 problem for what is not acceptable. */
    NewTask newTask(JsonNode data) {
        NewTask form = read(data, WithNewTask.class).data();
        List<InvalidField> broken = InvalidFields.of("/" + DATA, validator.validate(form));
        if (!broken.isEmpty()) {
            throw ProblemException.invalid(broken);
        }
        return form;
    }

    /** Throws a 400 problem for what is no patch; what is not acceptable in it shows when it is applied. */
    MergePatch<TaskFields> patch(JsonNode changes) {
        return read(changes, WithPatch.class).data();
    }

    private <T> T read(JsonNode data, Class<T> form) {
        ObjectNode document = strict.mapper().createObjectNode();
        document.set(DATA, data);
        try {
            return strict.mapper().treeToValue(document, form);
        } catch (JacksonException problem) {
            throw JsonProblems.of(problem);
        }
    }

    private record WithNewTask(NewTask data) {}

    private record WithPatch(MergePatch<TaskFields> data) {}
}
