package io.taskflow.service.idempotency;

import io.taskflow.service.id.IdAutoConfiguration;
import io.taskflow.service.json.JsonAutoConfiguration;
import io.taskflow.service.json.StrictJson;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Idempotent requests where there is a database to remember them. */
@AutoConfiguration(
        after = {IdAutoConfiguration.class, JsonAutoConfiguration.class},
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration"
        })
@ConditionalOnClass({JdbcClient.class, TransactionTemplate.class})
@ConditionalOnBean({JdbcClient.class, PlatformTransactionManager.class, StrictJson.class})
@EnableScheduling
public class IdempotencyAutoConfiguration {

    @Bean
    AnswerStore answerStore(JdbcClient jdbc, StrictJson json, Clock clock) {
        return new AnswerStore(jdbc, json.mapper(), clock);
    }

    @Bean
    IdempotentRequests idempotentRequests(
            AnswerStore answers, StrictJson json, PlatformTransactionManager transactions) {
        return new IdempotentRequests(answers, new Fingerprint(json.mapper()), new TransactionTemplate(transactions));
    }

    @Bean
    OutdatedAnswers outdatedAnswers(AnswerStore answers) {
        return new OutdatedAnswers(answers);
    }
}
