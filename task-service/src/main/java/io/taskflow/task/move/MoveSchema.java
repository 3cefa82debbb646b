package io.taskflow.task.move;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Says in OpenAPI that a patch may name a project, which is no field of a task like others. */
@Component
class MoveSchema implements GlobalOpenApiCustomizer {
    @Override
    public void customise(OpenAPI api) {
        var project = new UUIDSchema();
        project.setDescription(
                "Moves the task there with all that is under it, at most 500 tasks; EDITOR needed in both projects."
                        + " Each gets a key of that project, and its former one goes on leading to it");
        Schema<?> patch = api.getComponents().getSchemas().get("TaskPatch");
        Objects.requireNonNull(patch).addProperty("projectId", project);
    }
}
