package io.taskflow.service.json;

import io.taskflow.service.patch.MergePatchModule;
import jakarta.validation.Validator;
import java.util.Set;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.databind.json.JsonMapper;

/** Puts strict JSON behind the HTTP door; clients and consumers keep the general mapper. */
@AutoConfiguration(
        after = {JacksonAutoConfiguration.class, ValidationAutoConfiguration.class},
        before = HttpMessageConvertersAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class JsonAutoConfiguration {

    private static final Set<Class<?>> WANTED = Set.of(
            StrictJsonConverter.class,
            StringHttpMessageConverter.class,
            ByteArrayHttpMessageConverter.class,
            ResourceHttpMessageConverter.class);

    /** JSON between systems is UTF-8 (RFC 8259, section 8.1); left to itself the parser takes UTF-16 and UTF-32 for what they look like. */
    @Bean
    JsonFactoryBuilderCustomizer utf8Alone() {
        return parsers -> parsers.disable(TokenStreamFactory.Feature.CHARSET_DETECTION);
    }

    @Bean
    StrictJson strictJson(JsonMapper general, Validator validator) {
        JsonMapper strict = StrictRules.applyTo(general);
        return new StrictJson(strict.rebuild()
                .addModule(new MergePatchModule(strict, validator))
                .build());
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer strictJsonAtTheDoor(StrictJson json) {
        // What else the libraries at hand could read, such as YAML, would be a door without these rules.
        return converters -> converters
                .withJsonConverter(new StrictJsonConverter(json))
                .configureMessageConvertersList(all ->
                        all.removeIf(converter -> WANTED.stream().noneMatch(wanted -> wanted.isInstance(converter))));
    }
}
