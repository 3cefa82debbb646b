package io.taskflow.auth.testing;

import io.taskflow.testing.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * The whole service on a port of its own, between real parts; all such tests share it. It has more patience with those parts
 * than in the running system: that a machine stands still for seconds must fail no test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "taskflow.keycloak.connect-timeout=30s",
            "taskflow.keycloak.read-timeout=30s",
            "taskflow.keycloak.settle-after=2m",
            // Tests look themselves when they want to know: nobody else's people come in between.
            "taskflow.keycloak.follow-every=24h",
            "taskflow.broker.timeout=30s",
            "taskflow.broker.settle-after=10m"
        })
@ServiceTest("auth-service")
@Import(TestParts.class)
public @interface AuthServiceTest {}
