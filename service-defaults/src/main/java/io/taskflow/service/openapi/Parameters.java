package io.taskflow.service.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashSet;
import java.util.Set;

/** A parameter is sent or left out; there is no null in an address or a header. */
final class Parameters {
    private Parameters() {}

    static void describe(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getSchema() != null)
                    .forEach(parameter -> withoutNull(parameter.getSchema()));
        }
    }

    private static void withoutNull(Schema<?> schema) {
        if (schema.getTypes() != null && schema.getTypes().contains("null")) {
            Set<String> types = new LinkedHashSet<>(schema.getTypes());
            types.remove("null");
            schema.setTypes(types);
        }
    }
}
