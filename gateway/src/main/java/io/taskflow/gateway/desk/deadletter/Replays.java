package io.taskflow.gateway.desk.deadletter;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Delivery;
import io.taskflow.gateway.desk.broker.Broker;
import io.taskflow.gateway.desk.broker.Publisher;
import io.taskflow.gateway.desk.broker.StreamReader;
import io.taskflow.gateway.desk.journal.DeadLetter;
import io.taskflow.gateway.desk.journal.DeadLetterMessage;
import io.taskflow.gateway.desk.journal.JournalCopies;
import io.taskflow.gateway.problem.RefusedRequestException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends a message to the one queue that it died in, as if it came there for the first time: without the history of its
 * failures, under the gateway's name. A service believes the gateway who sent it first, so that has to be proven here.
 */
@Component
class Replays {

    private static final String REDELIVER = ".redeliver";
    private static final String QUEUE = "taskflow-queue";
    private static final String SENDER = "taskflow-sender";
    private static final String ROUTING_KEY = "taskflow-routing-key";
    private static final String TRACE = "traceparent";

    /** AMQP reply codes that say the exchange is gone or closed to the gateway, so that no other letter fares better. */
    private static final Set<Integer> NO_WAY = Set.of(403, 404);

    private final Broker broker;
    private final JournalCopies copies;

    Replays(Broker broker, JournalCopies copies) {
        this.broker = broker;
        this.copies = copies;
    }

    /**
     * Sends letters to their queues and adds to {@code arrived} what the broker has in there, also when it fails. One that the
     * broker refuses, or that the journal no longer holds, is left out and keeps no other from its queue.
     *
     * @throws RefusedRequestException as a 503 when the broker goes away meanwhile
     */
    void send(List<DeadLetter> letters, Set<DeadLetter> arrived) {
        letters.stream()
                .collect(groupingBy(letter -> service(letter.queue()), LinkedHashMap::new, toList()))
                .values()
                .forEach(ofOneService -> sendToOne(ofOneService, arrived));
    }

    private void sendToOne(List<DeadLetter> letters, Set<DeadLetter> arrived) {
        int refusal = attempt(letters, arrived);
        if (refusal == 0 || NO_WAY.contains(refusal) || letters.size() == 1) {
            return;
        }
        // The channel was closed over one letter, and with it what came behind: now each has a channel of its own.
        letters.stream()
                .filter(letter -> !arrived.contains(letter))
                .forEach(letter -> attempt(List.of(letter), arrived));
    }

    private int attempt(List<DeadLetter> letters, Set<DeadLetter> arrived) {
        NavigableMap<Long, DeadLetter> byPlace = new TreeMap<>();
        letters.forEach(letter -> byPlace.put(letter.offset(), letter));
        try (Publisher publisher = Publisher.on(broker)) {
            try {
                copies.read(byPlace.navigableKeySet(), copy -> {
                    DeadLetter letter = byPlace.get(StreamReader.offsetOf(copy));
                    if (letter != null) {
                        offer(letter, copy, publisher);
                    }
                });
            } finally {
                Set<String> there = publisher.arrived();
                letters.stream().filter(letter -> there.contains(letter.id())).forEach(arrived::add);
            }
            return publisher.refusal();
        }
    }

    private void offer(DeadLetter letter, Delivery copy, Publisher publisher) {
        BasicProperties old = copy.getProperties();
        Map<String, Object> headers = new HashMap<>();
        headers.put(QUEUE, letter.queue());
        headers.put(Publisher.NAME, letter.id());
        if (isCopy(letter.queue(), old)) {
            putIfKnown(headers, SENDER, DeadLetterMessage.header(old, SENDER));
            putIfKnown(headers, ROUTING_KEY, DeadLetterMessage.header(old, ROUTING_KEY));
        } else {
            putIfKnown(headers, SENDER, old.getUserId());
        }
        putIfKnown(headers, TRACE, DeadLetterMessage.header(old, TRACE));
        BasicProperties properties = new BasicProperties.Builder()
                .contentType(old.getContentType())
                .contentEncoding(old.getContentEncoding())
                .messageId(old.getMessageId())
                .type(old.getType())
                .userId(broker.user())
                .deliveryMode(2)
                .headers(headers)
                .build();
        String exchange = service(letter.queue()) + REDELIVER;
        publisher.offer(letter.id(), exchange, properties, copy.getBody());
    }

    /** What its headers say is believed of a copy that the queue's own service or a gateway made; else the broker's word counts. */
    private boolean isCopy(String queue, BasicProperties properties) {
        String name = properties.getUserId();
        return name != null
                && DeadLetterMessage.header(properties, QUEUE) != null
                && (name.equals(broker.user()) || name.equals(service(queue)));
    }

    /** Queues are named {@code <service>.<concern>}. */
    private static String service(String queue) {
        return queue.substring(0, queue.indexOf('.'));
    }

    private static void putIfKnown(Map<String, Object> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }
}
