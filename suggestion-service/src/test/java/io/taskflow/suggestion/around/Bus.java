package io.taskflow.suggestion.around;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.EventType;
import io.taskflow.messaging.event.EventJson;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.Vhost;
import io.taskflow.testing.bus.FactSpeaker;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;

/** The real bus from the other services' end: says what they say, and hears everything. */
public final class Bus implements AutoCloseable {

    private static final String EVENTS = "taskflow.events";

    private final EventJson json = new EventJson();
    private final CachingConnectionFactory connections;
    private final FactSpeaker speaker;
    private final RabbitTemplate rabbit;
    private final SimpleMessageListenerContainer listener;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    public Bus() {
        Vhost vhost = TestInfrastructure.rabbit();
        connections = new CachingConnectionFactory(vhost.host(), vhost.port());
        connections.setVirtualHost(vhost.name());
        connections.setUsername(vhost.adminUser());
        connections.setPassword(vhost.adminPassword());
        speaker = new FactSpeaker(vhost);
        rabbit = new RabbitTemplate(connections);
        String queue = rabbit.execute(channel -> {
            String name = channel.queueDeclare().getQueue();
            channel.queueBind(name, EVENTS, "#");
            return name;
        });
        listener = new SimpleMessageListenerContainer(connections);
        listener.setQueueNames(queue);
        listener.setMessageListener(message -> heard.add(new String(message.getBody(), StandardCharsets.UTF_8)));
        listener.start();
    }

    public void say(EventType<?> type, CloudEvent<?> event) {
        send(type.routingKey(), json.write(event));
    }

    public void send(String routingKey, String body) {
        speaker.say(routingKey, body);
    }

    /** What was said of this type so far, as it was on the wire. */
    public List<String> heardTexts(EventType<?> type) {
        return heard.stream()
                .filter(text -> json.typeOf(json.document(text.getBytes(StandardCharsets.UTF_8)))
                        .equals(type.type()))
                .toList();
    }

    public <T> List<CloudEvent<T>> heard(EventType<T> type) {
        return heardTexts(type).stream()
                .map(text -> json.read(text.getBytes(StandardCharsets.UTF_8), type))
                .toList();
    }

    /** Messages that wait in a queue. */
    public long waitingIn(String queue) {
        return rabbit.execute(channel -> channel.messageCount(queue));
    }

    @Override
    public void close() {
        listener.stop();
        speaker.close();
        connections.destroy();
    }
}
