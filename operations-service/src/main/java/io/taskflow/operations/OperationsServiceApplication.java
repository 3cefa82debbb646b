package io.taskflow.operations;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts operations-service. Its settings are environment variables, see {@code application.yml}. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class OperationsServiceApplication {

    /** The process's entry. */
    public static void main(String[] arguments) {
        SpringApplication.run(OperationsServiceApplication.class, arguments);
    }
}
