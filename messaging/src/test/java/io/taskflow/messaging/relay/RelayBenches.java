package io.taskflow.messaging.relay;

import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Sets up a bench for a test, and stops its relays when the test is over. */
final class RelayBenches implements ParameterResolver {

    private static final ExtensionContext.Namespace BENCHES = ExtensionContext.Namespace.create(RelayBenches.class);

    /** The constructor's bench, too, lives as long as one test. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == RelayBench.class;
    }

    /** The store closes it. */
    @Override
    public RelayBench resolveParameter(ParameterContext parameter, ExtensionContext test) {
        ApplicationContext parts = SpringExtension.getApplicationContext(test);
        return test.getStore(BENCHES)
                .computeIfAbsent(
                        RelayBench.class,
                        key -> new RelayBench(parts.getBean(DataSource.class), parts.getBean(RabbitTemplate.class)),
                        RelayBench.class);
    }
}
