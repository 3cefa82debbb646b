package io.taskflow.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives the Spring application under test the settings that it has in the running system, with real parts
 * behind them. Goes with {@code @SpringBootTest}, which stays free to choose its web environment.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ServiceTest {

    /** The service, for example {@code task-service}. */
    String value();

    /** What has to be there; settings of other parts are left out. */
    Part[] needs() default {Part.POSTGRES, Part.RABBIT, Part.KEYCLOAK};
}
