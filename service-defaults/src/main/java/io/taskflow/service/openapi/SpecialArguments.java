package io.taskflow.service.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.taskflow.service.etag.IfMatch;
import io.taskflow.service.idempotency.IdempotencyKey;
import io.taskflow.service.page.PageQuery;
import io.taskflow.service.patch.MergePatch;
import java.math.BigDecimal;
import java.util.Arrays;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/** The headers and parameters behind {@link IfMatch}, {@link IdempotencyKey} and {@link PageQuery} arguments. */
final class SpecialArguments implements GlobalOperationCustomizer {
    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (has(method, IfMatch.class)) {
            operation.addParametersItem(header("If-Match", "The ETag to change; 412 when it is no longer current"));
            operation.addParametersItem(
                    header("If-None-Match", "ETags not to change; 412 when one of them is current, or for *"));
        }
        if (has(method, MergePatch.class)) {
            Content content = operation.getRequestBody().getContent();
            content.addMediaType(
                    MergePatch.MEDIA_TYPE, content.values().iterator().next());
        }
        if (has(method, IdempotencyKey.class)) {
            operation.addParametersItem(
                    header(IdempotencyKey.HEADER, "Repeating the request with this key gives the first answer again"));
        }
        if (has(method, PageQuery.class)) {
            operation.addParametersItem(limit());
            operation.addParametersItem(new Parameter()
                    .in("query")
                    .name("cursor")
                    .description("nextCursor of the page before")
                    .schema(new StringSchema()));
        }
        return operation;
    }

    private static Parameter limit() {
        var schema = new IntegerSchema();
        schema.minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(PageQuery.MAX_LIMIT));
        schema.setDefault(PageQuery.DEFAULT_LIMIT);
        return new Parameter().in("query").name("limit").schema(schema);
    }

    private static Parameter header(String name, String description) {
        return new Parameter().in("header").name(name).description(description).schema(new StringSchema());
    }

    private static boolean has(HandlerMethod method, Class<?> type) {
        return Arrays.stream(method.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(type::equals);
    }
}
