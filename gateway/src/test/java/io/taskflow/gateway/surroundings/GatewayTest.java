package io.taskflow.gateway.surroundings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;

/** The whole gateway on a free port, between real servers, with time-outs short enough to wait for. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "taskflow.gateway.public-url=https://tasks.example.org",
            "taskflow.services.response-timeout=2s",
            "taskflow.gateway.body-timeout=1s",
            "server.netty.idle-timeout=1s",
            "spring.data.redis.url=redis://127.0.0.1:1",
            "taskflow.amqp.host=127.0.0.1",
            "taskflow.amqp.port=1",
            "taskflow.amqp.password=none"
        })
@AutoConfigureWebTestClient(timeout = "20s")
@Import(Surroundings.class)
public @interface GatewayTest {}
