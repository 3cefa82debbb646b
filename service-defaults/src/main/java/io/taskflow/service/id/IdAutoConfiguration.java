package io.taskflow.service.id;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** A clock and an id generator for those who ask for one; a test brings its own. */
// Before the messaging module, which brings a plain clock where there is none.
@AutoConfiguration(beforeName = "io.taskflow.messaging.MessagingAutoConfiguration")
public class IdAutoConfiguration {

    /** UTC in whole microseconds, what PostgreSQL keeps: an instant reads the same before and after it was stored. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    @Bean
    @ConditionalOnMissingBean
    IdGenerator idGenerator(Clock clock) {
        TimeOrderedEpochFactory factory =
                TimeOrderedEpochFactory.builder().withClock(clock).build();
        return factory::create;
    }
}
