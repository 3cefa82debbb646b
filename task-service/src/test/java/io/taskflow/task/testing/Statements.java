package io.taskflow.task.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Notes each statement that answering requests prepares, whoever prepares it. */
public final class Statements implements BeanPostProcessor {
    private final List<String> seen = new CopyOnWriteArrayList<>();

    /** The statements of requests that the work makes. */
    public List<String> during(Runnable work) {
        seen.clear();
        work.run();
        return List.copyOf(seen);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Noting(source) : bean;
    }

    private final class Noting extends DelegatingDataSource {
        Noting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")) {
                            note(String.valueOf(arguments[0]));
                        }
                        return invoke(real, method, arguments);
                    });
        }

        private void note(String sql) {
            if (Thread.currentThread().getName().contains("-exec-")) {
                seen.add(sql);
            }
        }

        private static @Nullable Object invoke(
                Connection real, java.lang.reflect.Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getTargetException();
            }
        }
    }
}
