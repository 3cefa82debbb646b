package io.taskflow.gateway.surroundings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;

/** The whole gateway on a free port, between real servers, and patient: no healthy answer comes too late for a time-out, however busy the machine. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "taskflow.gateway.public-url=https://tasks.example.org",
            "taskflow.services.connect-timeout=1m",
            "taskflow.services.response-timeout=1m",
            "taskflow.gateway.body-timeout=1m",
            "taskflow.security.keys-timeout=1m",
            "spring.data.redis.url=redis://127.0.0.1:1",
            "spring.data.redis.connect-timeout=1m",
            "spring.data.redis.timeout=1m",
            "management.tracing.sampling.probability=0"
        })
@AutoConfigureWebTestClient(timeout = "2m")
@Import(Surroundings.class)
public @interface GatewayTest {}
