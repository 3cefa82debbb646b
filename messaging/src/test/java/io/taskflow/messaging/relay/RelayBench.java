package io.taskflow.messaging.relay;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.taskflow.testing.TestInfrastructure;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows put in by hand, relays started by hand, and what comes out at a queue: no listener, no service. */
final class RelayBench implements AutoCloseable {

    static final int BATCH = 100;

    /** No test is about it: on a machine that stands still for seconds nothing may be sent twice. */
    private static final Duration CONFIRM_TIMEOUT = Duration.ofSeconds(30);

    final JdbcClient jdbc;
    final RabbitTemplate rabbit;
    final Arrivals arrivals;
    private final DataSource pool;
    private final List<OutboxRelay> relays = new ArrayList<>();
    private final List<CachingConnectionFactory> connections = new ArrayList<>();
    private final AtomicInteger inMemory = new AtomicInteger();
    private final AtomicInteger mostInMemory = new AtomicInteger();

    RelayBench(DataSource pool, RabbitTemplate rabbit) {
        this.pool = pool;
        this.rabbit = rabbit;
        this.jdbc = JdbcClient.create(pool);
        this.arrivals = new Arrivals(rabbit);
        jdbc.sql("delete from outbox").update();
    }

    void insert(UUID key, String routingKey) {
        jdbc.sql("""
                insert into outbox (event_id, ordering_key, shard, routing_key, type, body, created_at)
                values (gen_random_uuid(), ?, ?, ?, 'io.taskflow.task.updated.v1',
                        json_build_object('key', ?::text, 'at', currval(pg_get_serial_sequence('outbox', 'id')))::text, now())""").params(key, Shards.of(key), routingKey, key.toString()).update();
    }

    /** Returns the event's id. */
    UUID insertAlsoRoutedBy(UUID key, String routingKey, String... also) {
        return jdbc.sql("""
                insert into outbox (event_id, ordering_key, shard, routing_key, also_routed_by, type, body, created_at)
                values (gen_random_uuid(), ?, ?, ?, ?, 'io.taskflow.task.updated.v1', '{}', now()) returning event_id""")
                .params(key, Shards.of(key), routingKey, also)
                .query(UUID.class)
                .single();
    }

    /** {@code each} rows of each of {@code keys} ordering keys, interleaved. */
    void fill(int keys, int each) {
        List<UUID> all = Stream.generate(UUID::randomUUID).limit(keys).toList();
        for (int round = 0; round < each; round++) {
            all.forEach(key -> insert(key, "task.updated"));
        }
    }

    /** The same in one statement, for many rows. Bodies tell the key and its count from 1. */
    void fillAtOnce(int keys, int each) {
        List<UUID> all = Stream.generate(UUID::randomUUID).limit(keys).toList();
        jdbc.sql("""
                insert into outbox (event_id, ordering_key, shard, routing_key, type, body, created_at)
                select gen_random_uuid(), k.key, k.shard, 'task.updated', 'io.taskflow.task.updated.v1',
                       json_build_object('key', k.key::text, 'at', n)::text, now()
                from generate_series(1, ?) as n cross join unnest(?, ?) as k(key, shard)""")
                .param(each)
                .param(all.toArray(UUID[]::new))
                .param(all.stream().mapToInt(Shards::of).toArray())
                .update();
    }

    OutboxRelay start() {
        return start(null);
    }

    /** @param publishedBy gets each row that this relay sends */
    OutboxRelay start(@Nullable ConcurrentLinkedQueue<OutboxRow> publishedBy) {
        return start(
                TestInfrastructure.rabbit().host(), TestInfrastructure.rabbit().port(), publishedBy);
    }

    /** One that reaches the broker through another's port. */
    OutboxRelay startThrough(int port) {
        return start("localhost", port, null);
    }

    private OutboxRelay start(String host, int port, @Nullable ConcurrentLinkedQueue<OutboxRow> publishedBy) {
        var factory = new CachingConnectionFactory(host, port);
        factory.setUsername("task-service");
        factory.setPassword(TestInfrastructure.rabbit().password("task-service"));
        factory.setVirtualHost(TestInfrastructure.rabbit().name());
        factory.setRequestedHeartBeat(2);
        factory.setConnectionTimeout(2000);
        connections.add(factory);
        var line = new BrokerLine(factory);
        var relay = new OutboxRelay(
                pool,
                line,
                new Witnessed(line, publishedBy),
                new LedgerTeller(line, "task-service", true, Clock.systemUTC()),
                new SimpleMeterRegistry().counter("published"),
                BATCH);
        relays.add(relay);
        relay.start();
        return relay;
    }

    int rows() {
        return jdbc.sql("select count(*) from outbox").query(Integer.class).single();
    }

    List<String> lastErrors() {
        return jdbc.sql("select coalesce(last_error, '') from outbox")
                .query((row, number) -> row.getString(1))
                .list();
    }

    List<UUID> keysLeft() {
        return jdbc.sql("select distinct ordering_key from outbox")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The largest number of rows that a relay of this bench has held at once. */
    int mostInMemory() {
        return mostInMemory.get();
    }

    @Override
    public void close() {
        relays.forEach(OutboxRelay::stop);
        connections.forEach(CachingConnectionFactory::destroy);
    }

    private final class Witnessed extends OutboxPublisher {

        private final @Nullable ConcurrentLinkedQueue<OutboxRow> sent;

        Witnessed(BrokerLine line, @Nullable ConcurrentLinkedQueue<OutboxRow> sent) {
            super(line, CONFIRM_TIMEOUT, Clock.systemUTC());
            this.sent = sent;
        }

        @Override
        Flight send(List<OutboxRow> batch, ConfirmChannel channel) {
            if (sent != null) {
                sent.addAll(batch);
            }
            int held = inMemory.addAndGet(batch.size());
            mostInMemory.accumulateAndGet(held, Math::max);
            return super.send(batch, channel);
        }

        @Override
        List<Sending.Answer> await(Flight flight) throws InterruptedException {
            List<Sending.Answer> answers = super.await(flight);
            inMemory.addAndGet(-flight.rows().size());
            return answers;
        }
    }
}
