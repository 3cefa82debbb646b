package io.taskflow.suggestion.around;

import io.taskflow.suggestion.SuggestionServiceApplication;
import io.taskflow.testing.Database;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.Vhost;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The service as a process of its own, which can be killed. */
public final class ServiceProcess implements AutoCloseable {

    private final Process process;

    private ServiceProcess(Process process) {
        this.process = process;
    }

    /** Starts it with the settings of the running system, and these. */
    public static ServiceProcess start(Database database, Map<String, String> settings) {
        Vhost vhost = TestInfrastructure.rabbit();
        var builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx200m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                SuggestionServiceApplication.class.getName());
        builder.environment()
                .putAll(Map.of(
                        "SERVER_PORT",
                        "0",
                        "SERVER_ADDRESS",
                        "127.0.0.1",
                        "TASKFLOW_DB_URL",
                        database.url(),
                        "TASKFLOW_DB_USER",
                        database.user(),
                        "TASKFLOW_DB_PASSWORD",
                        database.password(),
                        "TASKFLOW_AMQP_HOST",
                        vhost.host(),
                        "TASKFLOW_AMQP_PORT",
                        String.valueOf(vhost.port()),
                        "TASKFLOW_AMQP_VHOST",
                        vhost.name(),
                        "TASKFLOW_AMQP_PASSWORD",
                        vhost.password("suggestion-service"),
                        "TASKFLOW_ISSUER_URI",
                        "http://localhost:1/realms/taskflow"));
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true).redirectOutput(new File("target/service-process.log"));
        try {
            return new ServiceProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the kernel does it when memory runs out: at once, without a chance to say goodbye. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        kill();
    }
}
