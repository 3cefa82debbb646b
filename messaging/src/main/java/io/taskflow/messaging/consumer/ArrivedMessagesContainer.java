package io.taskflow.messaging.consumer;

import com.rabbitmq.client.Channel;
import org.springframework.amqp.rabbit.listener.BlockingQueueConsumer;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;

/**
 * Gives its listener together what has arrived, up to the batch size, and acknowledges it at once. Spring's own batches wait for
 * each further message as long as for the first; here only the first is waited for. One consumer: the time to wait is the container's.
 */
final class ArrivedMessagesContainer extends SimpleMessageListenerContainer {

    private static final int NOT_AT_ALL = 0;

    ArrivedMessagesContainer() {
        setConsumerBatchEnabled(true);
        setAfterReceivePostProcessors(message -> {
            setReceiveTimeout(NOT_AT_ALL);
            return message;
        });
    }

    @Override
    protected void executeListener(Channel channel, Object messages) {
        setReceiveTimeout(DEFAULT_RECEIVE_TIMEOUT);
        super.executeListener(channel, messages);
    }

    /** A consumer that was lost in the middle of a batch leaves the next one to wait for its first message. */
    @Override
    protected BlockingQueueConsumer createBlockingQueueConsumer() {
        setReceiveTimeout(DEFAULT_RECEIVE_TIMEOUT);
        return super.createBlockingQueueConsumer();
    }

    /** Our publishers send no batches; what says that it is one is taken as it is. */
    @Override
    protected boolean isDeBatchingEnabled() {
        return false;
    }

    @Override
    public void setConcurrentConsumers(int consumers) {
        if (consumers != 1) {
            throw new IllegalArgumentException("A queue's messages are taken by one consumer, in their order");
        }
        super.setConcurrentConsumers(consumers);
    }
}
