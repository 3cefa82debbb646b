package io.taskflow.service.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.taskflow.service.problem.Problem;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** The bearer token, and a problem document as the default answer of every operation. */
final class CommonDescription implements GlobalOpenApiCustomizer {
    private final String service;

    CommonDescription(String service) {
        this.service = service;
    }

    @Override
    public void customise(OpenAPI api) {
        api.info(new Info().title("TaskFlow " + service).version("v1"));
        // Relative: whoever serves the document, the gateway for one, serves the API.
        api.servers(List.of(new Server().url("/")));
        Components components = api.getComponents() == null ? new Components() : api.getComponents();
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
        // Said here, since those who know problems need not know OpenAPI: the gateway does not.
        Schema<?> problem = Objects.requireNonNull(components.getSchemas().get("Problem"));
        Objects.requireNonNull((Schema<?>) problem.getProperties().get("type"))
                .format("uri-reference")
                .example("/problems/validation");
        components.addSecuritySchemes(
                "bearer",
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT"));
        api.components(components).security(List.of(new SecurityRequirement().addList("bearer")));
        if (api.getPaths() != null) {
            api.getPaths().forEach((path, item) -> {
                Tags.describe(path, item);
                item.readOperations().forEach(operation -> {
                    Parameters.describe(operation);
                    Refusals.describe(path, operation);
                    addProblem(operation);
                });
            });
            new Answers(components).describe(api);
        }
    }

    /** Errors that a controller names get the problem's schema too; left alone they would have that of its answer. */
    private static void addProblem(Operation operation) {
        var responses = operation.getResponses();
        responses.addApiResponse("default", new ApiResponse().description("A problem document (RFC 9457)"));
        responses.forEach((code, response) -> {
            if (!code.startsWith("2") && !code.startsWith("3")) {
                response.setContent(problem());
            }
        });
    }

    private static Content problem() {
        Schema<?> reference = new Schema<>().$ref("#/components/schemas/Problem");
        return new Content().addMediaType("application/problem+json", new MediaType().schema(reference));
    }
}
