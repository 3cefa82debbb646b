package io.taskflow.operations.arrival;

import org.springframework.amqp.rabbit.retry.ImmediateRequeueMessageRecoverer;
import org.springframework.amqp.rabbit.retry.MessageRecoverer;
import org.springframework.boot.amqp.autoconfigure.RabbitTemplateCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the broker is listened to and spoken to. */
@Configuration(proxyBeanMethods = false)
class ArrivalConfiguration {

    /** What could not be stored in a few tries is the queue's again; Spring would drop it. */
    @Bean
    MessageRecoverer storeItLater() {
        return new ImmediateRequeueMessageRecoverer();
    }

    /** A connection of its own, so that a broker that holds up publishers does not hold up the listener. */
    @Bean
    RabbitTemplateCustomizer publisherConnection() {
        return template -> template.setUsePublisherConnection(true);
    }
}
