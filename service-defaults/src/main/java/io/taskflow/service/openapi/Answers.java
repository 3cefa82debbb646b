package io.taskflow.service.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.taskflow.service.idempotency.IdempotencyKey;
import io.taskflow.service.openapi.schema.Presence;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is true of every answer: a record is sent whole, also where a value is null, but for what it says it leaves out; and some headers follow from what it is. */
@SuppressWarnings("rawtypes") // as swagger-models has them
final class Answers {
    private final Map<String, Schema> models;

    Answers(Components components) {
        this.models = components.getSchemas() == null ? Map.of() : components.getSchemas();
    }

    void describe(OpenAPI api) {
        Set<String> sent = new HashSet<>();
        Set<String> received = new HashSet<>();
        api.getPaths()
                .values()
                .forEach(path -> path.readOperationsMap().forEach((method, operation) -> {
                    answers(operation).flatMap(Answers::schemas).forEach(schema -> collect(schema, sent));
                    if (operation.getRequestBody() != null
                            && operation.getRequestBody().getContent() != null) {
                        operation
                                .getRequestBody()
                                .getContent()
                                .values()
                                .forEach(body -> collect(body.getSchema(), received));
                    }
                    addHeaders(method, operation);
                }));
        sent.removeAll(received);
        sent.stream().map(models::get).forEach(Answers::requireAll);
        models.values().forEach(Answers::unmark);
    }

    private static Stream<ApiResponse> answers(Operation operation) {
        return operation.getResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(Map.Entry::getValue);
    }

    private static Stream<Schema> schemas(ApiResponse answer) {
        return answer.getContent() == null
                ? Stream.of()
                : answer.getContent().values().stream().map(MediaType::getSchema);
    }

    private static void requireAll(@Nullable Schema<?> model) {
        if (model != null && model.getProperties() != null) {
            model.getProperties().forEach((name, property) -> {
                if (!Presence.isLeftOut(property)) {
                    Presence.require(model, name);
                }
            });
        }
    }

    private static void unmark(Schema<?> model) {
        if (model.getProperties() != null) {
            model.getProperties().values().forEach(Presence::unmark);
        }
    }

    /** The names of all models that this one has in it. */
    private void collect(@Nullable Schema<?> start, Set<String> names) {
        Deque<Schema<?>> open = new ArrayDeque<>();
        add(start, open);
        while (!open.isEmpty()) {
            Schema<?> schema = open.pop();
            String reference = schema.get$ref();
            if (reference != null) {
                String name = reference.substring(reference.lastIndexOf('/') + 1);
                if (names.add(name)) {
                    add(models.get(name), open);
                }
            }
            add(schema.getItems(), open);
            Stream.of(schema.getOneOf(), schema.getAnyOf(), schema.getAllOf())
                    .filter(list -> list != null)
                    .forEach(list -> addAll(list, open));
            if (schema.getProperties() != null) {
                addAll(schema.getProperties().values(), open);
            }
        }
    }

    private static void addAll(Collection<?> schemas, Deque<Schema<?>> open) {
        schemas.forEach(schema -> add((Schema<?>) schema, open));
    }

    private static void add(@Nullable Schema<?> schema, Deque<Schema<?>> open) {
        if (schema != null) {
            open.push(schema);
        }
    }

    private void addHeaders(HttpMethod method, Operation operation) {
        boolean repeatable = operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> IdempotencyKey.HEADER.equals(parameter.getName()));
        operation.getResponses().forEach((code, answer) -> {
            if (code.startsWith("2")) {
                if (schemas(answer).anyMatch(this::hasVersion)) {
                    header(answer, "ETag", "The version, for If-Match and If-None-Match", "\"7\"");
                }
                if (code.equals("201") && method == HttpMethod.POST) {
                    header(answer, "Location", "Where it is", "/api/tasks/01a200d0-f5c8-7000-8000-000000000000");
                }
                if (repeatable) {
                    header(
                            answer,
                            "Idempotency-Replayed",
                            "Only with the value true: this is the first answer again",
                            "true");
                }
            }
        });
        if (method == HttpMethod.GET
                && operation.getResponses().values().stream().anyMatch(Answers::isTagged)) {
            addUnchanged(operation);
        }
    }

    private static boolean isTagged(ApiResponse answer) {
        return answer.getHeaders() != null && answer.getHeaders().containsKey("ETag");
    }

    private static void addUnchanged(Operation operation) {
        operation.addParametersItem(new Parameter()
                .in("header")
                .name("If-None-Match")
                .description("ETags that the caller has")
                .schema(new StringSchema()));
        operation
                .getResponses()
                .addApiResponse(
                        "304", new ApiResponse().description("The caller has what there is, see If-None-Match"));
    }

    private boolean hasVersion(Schema<?> schema) {
        String reference = schema == null ? null : schema.get$ref();
        Schema<?> model = reference == null ? schema : models.get(reference.substring(reference.lastIndexOf('/') + 1));
        return model != null
                && model.getProperties() != null
                && model.getProperties().containsKey("version");
    }

    static void header(ApiResponse answer, String name, String description, String example) {
        if (answer.getHeaders() == null || !answer.getHeaders().containsKey(name)) {
            answer.addHeaderObject(
                    name,
                    new Header()
                            .description(description)
                            .schema(new StringSchema())
                            .example(example));
        }
    }
}
