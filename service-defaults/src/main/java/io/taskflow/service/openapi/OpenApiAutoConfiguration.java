package io.taskflow.service.openapi;

import io.swagger.v3.core.jackson.ModelResolver;
import io.taskflow.service.etag.IfMatch;
import io.taskflow.service.idempotency.IdempotencyKey;
import io.taskflow.service.openapi.schema.SchemaConfiguration;
import io.taskflow.service.page.PageQuery;
import io.taskflow.service.security.CurrentUser;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.ResourcePatternResolver;
import tools.jackson.databind.JsonNode;

/** Describes in OpenAPI 3.1 what our controllers' special arguments and answers mean on the wire. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(SpringDocUtils.class)
@Import(SchemaConfiguration.class)
public class OpenApiAutoConfiguration {
    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(CurrentUser.class, IfMatch.class, IdempotencyKey.class, PageQuery.class);
        // Any JSON, not what a class of Jackson's looks like.
        SpringDocUtils.getConfig().replaceWithClass(JsonNode.class, Object.class);
        // An enum has a name of its own, as every record has.
        ModelResolver.enumsAsRef = true;
    }

    @Bean
    GlobalOpenApiCustomizer commonDescription(Environment environment) {
        return new CommonDescription(environment.getProperty("spring.application.name", "taskflow"));
    }

    @Bean
    GlobalOperationCustomizer argumentsAsHeaders() {
        return new SpecialArguments();
    }

    @Bean
    GlobalOpenApiCustomizer examples(ResourcePatternResolver resources) {
        return new Examples(resources);
    }
}
