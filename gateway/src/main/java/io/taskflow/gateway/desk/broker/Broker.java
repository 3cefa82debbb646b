package io.taskflow.gateway.desk.broker;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.ShutdownSignalException;
import io.taskflow.gateway.problem.ProblemKind;
import io.taskflow.gateway.problem.RefusedRequestException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The one connection to RabbitMQ; made when first needed, and anew when it was lost. */
@Component
public class Broker implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Broker.class);
    private static final int CONNECT_MILLIS = 2_000;
    private static final int CALL_MILLIS = 10_000;
    private static final int HEARTBEAT_SECONDS = 10;

    private final ConnectionFactory factory = new ConnectionFactory();
    private final BrokerSettings settings;
    private @Nullable Connection connection;
    private boolean awayWasSaid;

    Broker(BrokerSettings settings) {
        this.settings = settings;
        factory.setHost(settings.host());
        factory.setPort(settings.port());
        factory.setVirtualHost(settings.vhost());
        factory.setUsername(settings.user());
        factory.setPassword(settings.password());
        factory.setConnectionTimeout(CONNECT_MILLIS);
        factory.setHandshakeTimeout(CONNECT_MILLIS);
        factory.setChannelRpcTimeout(CALL_MILLIS);
        factory.setRequestedHeartbeat(HEARTBEAT_SECONDS);
        // What a lost connection was doing is begun anew by who did it.
        factory.setAutomaticRecoveryEnabled(false);
        factory.setTopologyRecoveryEnabled(false);
    }

    /**
     * A new channel; the caller closes it.
     *
     * @throws RefusedRequestException as a 503 while the broker does not answer
     */
    public Channel open() {
        try {
            Channel channel = connection().createChannel();
            if (channel == null) {
                throw new IOException("no channel is left");
            }
            return channel;
        } catch (IOException | TimeoutException | AlreadyClosedException away) {
            throw away(away);
        }
    }

    /** The account, which the broker vouches for in every message that carries it as {@code user-id}. */
    public String user() {
        return settings.user();
    }

    /** What a caller is told when the broker fails under its call; the log hears it once. */
    public synchronized RefusedRequestException away(Exception cause) {
        if (!awayWasSaid) {
            awayWasSaid = true;
            log.warn("RabbitMQ {} does not answer; the operator's desk waits for it: {}", settings, cause.toString());
        }
        return new RefusedRequestException(
                ProblemKind.UNAVAILABLE,
                "The message broker does not answer. Try again after as long as Retry-After says.");
    }

    /** Closes in good order, or as good as it goes: a channel of a lost connection is closed already. */
    public static void close(Channel channel) {
        try {
            channel.close();
        } catch (IOException | TimeoutException | ShutdownSignalException gone) {
            log.debug("A channel was closed before", gone);
        }
    }

    private synchronized Connection connection() throws IOException, TimeoutException {
        Connection open = connection;
        if (open == null || !open.isOpen()) {
            open = factory.newConnection("gateway: operator's desk");
            connection = open;
            if (awayWasSaid) {
                awayWasSaid = false;
                log.info("RabbitMQ answers again");
            }
        }
        return open;
    }

    @Override
    public synchronized void destroy() {
        if (connection != null) {
            connection.abort(CONNECT_MILLIS);
        }
    }
}
