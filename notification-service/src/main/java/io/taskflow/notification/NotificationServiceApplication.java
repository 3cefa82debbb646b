package io.taskflow.notification;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts notification-service. Its settings are environment variables, see {@code application.yml}. */
@SpringBootApplication
@EnableScheduling
@ConfigurationPropertiesScan
public class NotificationServiceApplication {

    /** The process's entry. */
    public static void main(String[] arguments) {
        // Three buffers of this size (bytes) for each WebSocket; Tomcat knows no other place to set it.
        System.setProperty("org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE", "2048");
        SpringApplication.run(NotificationServiceApplication.class, arguments);
    }
}
