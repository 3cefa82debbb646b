package io.taskflow.benchmarks;

import io.taskflow.messaging.outbox.Outbox;
import io.taskflow.messaging.relay.OutboxRelay;
import io.taskflow.testing.Database;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.Vhost;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One instance of a service that has nothing but its outbox. Its relay is at work from the start. */
record Instance(ConfigurableApplicationContext context) implements AutoCloseable {

    static Instance start() {
        Database database = TestInfrastructure.postgres("task_service");
        Vhost vhost = TestInfrastructure.rabbit();
        Map<String, Object> settings = new HashMap<>();
        settings.put("spring.config.name", "bench");
        settings.put("TASKFLOW_DB_URL", database.url());
        settings.put("TASKFLOW_DB_USER", database.user());
        settings.put("TASKFLOW_DB_PASSWORD", database.password());
        settings.put("TASKFLOW_AMQP_HOST", vhost.host());
        settings.put("TASKFLOW_AMQP_PORT", vhost.port());
        settings.put("TASKFLOW_AMQP_VHOST", vhost.name());
        settings.put("TASKFLOW_AMQP_USER", "task-service");
        settings.put("TASKFLOW_AMQP_PASSWORD", vhost.password("task-service"));
        return new Instance(
                new SpringApplicationBuilder(Nothing.class).properties(settings).run());
    }

    Outbox outbox() {
        return context.getBean(Outbox.class);
    }

    OutboxRelay relay() {
        return context.getBean(OutboxRelay.class);
    }

    TransactionTemplate transaction() {
        return context.getBean(TransactionTemplate.class);
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    double published() {
        return context.getBean(io.micrometer.core.instrument.MeterRegistry.class)
                .counter("taskflow.outbox.published")
                .count();
    }

    @Override
    public void close() {
        context.close();
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Nothing {

        @org.springframework.context.annotation.Bean
        io.micrometer.core.instrument.MeterRegistry meters() {
            return new io.micrometer.core.instrument.simple.SimpleMeterRegistry();
        }
    }
}
