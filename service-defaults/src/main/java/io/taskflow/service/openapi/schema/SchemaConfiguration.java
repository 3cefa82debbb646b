package io.taskflow.service.openapi.schema;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The converters of our records. */
@Configuration(proxyBeanMethods = false)
public class SchemaConfiguration {
    @Bean
    SchemaNames schemaNames() {
        return new SchemaNames();
    }

    @Bean
    RecordSchema recordSchema() {
        return new RecordSchema();
    }

    @Bean
    MergePatchSchema mergePatchSchema() {
        return new MergePatchSchema();
    }
}
