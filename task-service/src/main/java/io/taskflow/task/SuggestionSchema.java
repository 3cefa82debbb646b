package io.taskflow.task;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.taskflow.contracts.suggestion.SuggestionKind;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Says in OpenAPI that the kind of a suggestion tells what it proposes. What the other kind proposes is sent, too, as null or no items, and no client need know it. */
@Component
class SuggestionSchema implements GlobalOpenApiCustomizer {
    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public void customise(OpenAPI api) {
        var schemas = api.getComponents().getSchemas();
        Schema<?> whole = Objects.requireNonNull(schemas.get("Suggestion"));
        schemas.put("PrioritySuggestion", of(SuggestionKind.PRIORITY, whole, "subtasks", "created"));
        schemas.put("SubtasksSuggestion", of(SuggestionKind.SUBTASKS, whole, "priority", "factors"));
        var kind = new Discriminator()
                .propertyName("kind")
                .mapping(SuggestionKind.PRIORITY.name(), REFERENCE + "PrioritySuggestion")
                .mapping(SuggestionKind.SUBTASKS.name(), REFERENCE + "SubtasksSuggestion");
        schemas.put(
                "Suggestion",
                new Schema<>()
                        .oneOf(List.of(reference("PrioritySuggestion"), reference("SubtasksSuggestion")))
                        .discriminator(kind));
        schemas.remove("SuggestionKind");
    }

    private static Schema<?> of(SuggestionKind kind, Schema<?> whole, String... empty) {
        Schema<?> suggestion = new Schema<>();
        suggestion.setTypes(whole.getTypes());
        whole.getProperties().forEach((name, property) -> suggestion.addProperty(name, property));
        List.of(empty).forEach(suggestion.getProperties()::remove);
        suggestion.addProperty("kind", new StringSchema()._enum(List.of(kind.name())));
        if (kind == SuggestionKind.PRIORITY) {
            suggestion.addProperty("priority", reference("Priority"));
        }
        suggestion.setRequired(List.copyOf(suggestion.getProperties().keySet()));
        return suggestion;
    }

    private static Schema<?> reference(String name) {
        return new Schema<>().$ref(REFERENCE + name);
    }
}
