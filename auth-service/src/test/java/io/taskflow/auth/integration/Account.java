package io.taskflow.auth.integration;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.ShutdownSignalException;
import io.taskflow.auth.testing.Api.Reply;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** An integration at the broker, with nothing but what the answer to its making says. */
record Account(String id, String name, String url, Connection connection) implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;

    /** Something to do on a channel. */
    interface Deed {
        void on(Channel channel) throws IOException, InterruptedException, TimeoutException;
    }

    static Account of(Reply made) throws Exception {
        String url = made.at("/amqpUrl");
        return new Account(made.at("/id"), made.at("/username"), url, connect(url));
    }

    static Connection connect(String url) throws Exception {
        var factory = new ConnectionFactory();
        factory.setUri(url);
        factory.setAutomaticRecoveryEnabled(false);
        return factory.newConnection();
    }

    /** The code with which the broker ends the channel over this deed; 0 if it lets it be. */
    int refusal(Deed deed) throws Exception {
        Channel channel = connection.createChannel();
        try {
            channel.confirmSelect();
            deed.on(channel);
            channel.waitForConfirms(PATIENCE_MILLIS);
            channel.close();
            return 0;
        } catch (ShutdownSignalException ended) {
            return code(ended);
        } catch (IOException refused) {
            return refused.getCause() instanceof ShutdownSignalException ended ? code(ended) : -1;
        }
    }

    /** The same for a message. */
    int refusalToPublish(String exchange, String key, BasicProperties properties) throws Exception {
        return refusal(channel -> channel.basicPublish(exchange, key, properties, new byte[] {'x'}));
    }

    private static int code(ShutdownSignalException ended) {
        return ended.getReason() instanceof com.rabbitmq.client.AMQP.Channel.Close close ? close.getReplyCode() : -1;
    }

    @Override
    public void close() {
        // The broker may be closing it as well, of an account that is gone.
        connection.abort();
    }
}
