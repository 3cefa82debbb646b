package io.taskflow.gateway.surroundings;

import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.Vhost;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A test whose gateway has its real account at a real RabbitMQ. */
public interface OnTheBus {

    @DynamicPropertySource
    static void bus(DynamicPropertyRegistry settings) {
        Vhost vhost = TestInfrastructure.rabbit();
        settings.add("taskflow.amqp.host", vhost::host);
        settings.add("taskflow.amqp.port", vhost::port);
        settings.add("taskflow.amqp.vhost", vhost::name);
        settings.add("taskflow.amqp.password", () -> vhost.password("gateway"));
    }
}
