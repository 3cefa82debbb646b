package io.taskflow.gateway.desk;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the parts of the desk share. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
