package io.taskflow.notification.support;

import io.taskflow.messaging.event.EventJson;
import io.taskflow.testing.PassingClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The tests' own ends of the wires. */
@TestConfiguration(proxyBeanMethods = false)
public class TestParts {

    @Bean
    PassingClock clock() {
        return new PassingClock();
    }

    @Bean(destroyMethod = "stop")
    TestMailServer testMailServer() {
        return new TestMailServer();
    }

    @Bean
    DynamicPropertyRegistrar mailSettings(TestMailServer mail) {
        return registry -> {
            registry.add("TASKFLOW_SMTP_HOST", () -> "127.0.0.1");
            registry.add("TASKFLOW_SMTP_PORT", mail::port);
            registry.add("TASKFLOW_MAIL_FROM", () -> "no-reply@taskflow.test");
            registry.add("taskflow.mail.outage-delay", () -> "200ms");
            registry.add("taskflow.mail.renew-every", () -> "200ms");
        };
    }

    /** However long a machine stands still, nobody's frame is given up over it. */
    @Bean
    DynamicPropertyRegistrar patience() {
        return registry -> registry.add("taskflow.live.send-timeout", () -> "3m");
    }

    @Bean(destroyMethod = "close")
    TestBus testBus(EventJson json) {
        return new TestBus(json);
    }

    @Bean
    Preferring preferring(Environment environment, JdbcClient jdbc) {
        return new Preferring(environment, jdbc);
    }

    @Bean
    LiveClients liveClients(Environment environment) {
        return new LiveClients(environment);
    }
}
