package io.taskflow.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the gateway. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {

    /** One event loop for each processor: Reactor Netty starts four at least, which on fewer processors take turns. */
    private static final String LOOPS = "reactor.netty.ioWorkerCount";

    static void main(String[] args) {
        if (System.getProperty(LOOPS) == null) {
            System.setProperty(LOOPS, Integer.toString(Runtime.getRuntime().availableProcessors()));
        }
        SpringApplication.run(GatewayApplication.class, args);
    }
}
