package io.taskflow.suggestion;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts suggestion-service. Its settings are environment variables, see {@code application.yml}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SuggestionServiceApplication {

    /** The process's entry. */
    public static void main(String[] arguments) {
        SpringApplication.run(SuggestionServiceApplication.class, arguments);
    }
}
