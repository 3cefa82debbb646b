package io.taskflow.task.list;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Has PostgreSQL explain each query before it runs it, and adds up the blocks that it looked at: the same however busy the machine is. */
final class CountedBlocks extends DelegatingDataSource {
    private static final String EXPLAIN = "explain (analyze, buffers, timing off, format json) ";

    private final List<JsonNode> plans = new ArrayList<>();
    private long counted;

    CountedBlocks(DataSource source) {
        super(source);
    }

    long during(Runnable work) {
        counted = 0;
        work.run();
        return counted;
    }

    List<JsonNode> plansOf(Runnable work) {
        plans.clear();
        work.run();
        return List.copyOf(plans);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection real = super.getConnection();
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                String sql = String.valueOf(arguments[0]);
                return explained(real.prepareStatement(sql), real.prepareStatement(EXPLAIN + sql));
            }
            return method.invoke(real, arguments);
        });
    }

    private PreparedStatement explained(PreparedStatement real, PreparedStatement explain) {
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("set") && arguments.length > 1) {
                method.invoke(explain, arguments);
            }
            if (method.getName().equals("executeQuery")) {
                count(explain);
            }
            return method.invoke(real, arguments);
        });
    }

    private void count(PreparedStatement explain) throws SQLException {
        try (explain;
                ResultSet answer = explain.executeQuery()) {
            answer.next();
            JsonNode plan =
                    JsonMapper.shared().readTree(answer.getString(1)).path(0).path("Plan");
            plans.add(plan);
            counted += plan.path("Shared Hit Blocks").asLong()
                    + plan.path("Shared Read Blocks").asLong();
        }
    }

    private interface Call {
        @Nullable
        Object of(Method method, Object[] arguments) throws ReflectiveOperationException, SQLException;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return call.of(method, arguments == null ? new Object[0] : arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getTargetException();
                    }
                }));
    }
}
