package io.taskflow.messaging.relay;

import io.taskflow.testing.Part;
import io.taskflow.testing.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;

/** A test of relays alone, over a database and a broker. Each of its tests gets a {@link RelayBench} of its own in the constructor. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = RelayTest.Parts.class)
@ServiceTest(
        value = "task-service",
        needs = {Part.POSTGRES, Part.RABBIT})
@ExtendWith(RelayBenches.class)
@interface RelayTest {

    /** No listener runs. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        RabbitAutoConfiguration.class
    })
    class Parts {}
}
