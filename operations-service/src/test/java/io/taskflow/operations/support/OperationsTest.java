package io.taskflow.operations.support;

import io.taskflow.testing.Part;
import io.taskflow.testing.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * The whole service on a free port with a real database and its own account at a real broker. A message whose handling fails is tried
 * again sooner than in the running system: the tests wait for as many attempts as there.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.rabbitmq.listener.simple.retry.initial-interval=100ms",
            "spring.rabbitmq.listener.simple.retry.max-interval=200ms"
        })
@ServiceTest(
        value = "operations-service",
        needs = {Part.POSTGRES, Part.RABBIT})
@Import(Support.class)
public @interface OperationsTest {}
