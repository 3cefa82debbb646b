package io.taskflow.messaging.relay;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.taskflow.testing.TestInfrastructure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

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

    /** Runs in the relay's thread, amid its turn. */
    volatile Consumer<List<OutboxRow>> beforeEachBatch = batch -> {};

    RelayBench(DataSource pool, RabbitTemplate rabbit) {
        this.pool = pool;
        this.rabbit = rabbit;
        this.jdbc = JdbcClient.create(pool);
        this.arrivals = new Arrivals(rabbit);
        jdbc.sql("delete from outbox").update();
    }

    void insert(UUID key, String routingKey) {
        insert(jdbc, key, routingKey);
    }

    private static void insert(JdbcClient jdbc, UUID key, String routingKey) {
        jdbc.sql("""
                insert into outbox (event_id, ordering_key, shard, routing_key, type, body, created_at)
                values (gen_random_uuid(), ?, ?, ?, 'io.taskflow.task.updated.v1',
                        json_build_object('key', ?::text, 'at', currval(pg_get_serial_sequence('outbox', 'id')))::text, now())""").params(key, Shards.of(key), routingKey, key.toString()).update();
    }

    /** A transaction that has appended an event, and stays open until it is committed. */
    Connection insertAndStayOpen(UUID key) throws SQLException {
        Connection open = pool.getConnection();
        open.setAutoCommit(false);
        insert(JdbcClient.create(new SingleConnectionDataSource(open, true)), key, "task.updated");
        return open;
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

    /** One that waits for what another key still has to publish. */
    void insertBehind(UUID key, UUID other) {
        insert(key, "task.updated");
        jdbc.sql("""
                update outbox set behind_id = (select max(id) from outbox where ordering_key = ?)
                where id = (select max(id) from outbox where ordering_key = ?)""").params(other, key).update();
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
        fillAtOnce(Stream.generate(UUID::randomUUID).limit(keys).toList(), each);
    }

    void fillAtOnce(List<UUID> keys, int each) {
        jdbc.sql("""
                insert into outbox (event_id, ordering_key, shard, routing_key, type, body, created_at)
                select gen_random_uuid(), k.key, k.shard, 'task.updated', 'io.taskflow.task.updated.v1',
                       json_build_object('key', k.key::text, 'at', n)::text, now()
                from generate_series(1, ?) as n cross join unnest(?, ?) as k(key, shard)""")
                .param(each)
                .param(keys.toArray(UUID[]::new))
                .param(keys.stream().mapToInt(Shards::of).toArray())
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
        var relay = new OutboxRelay(
                pool, new Witnessed(factory, publishedBy), new SimpleMeterRegistry().counter("published"), BATCH);
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

    private final class Witnessed extends Publisher {

        private final @Nullable ConcurrentLinkedQueue<OutboxRow> sent;

        Witnessed(CachingConnectionFactory broker, @Nullable ConcurrentLinkedQueue<OutboxRow> sent) {
            super(broker, CONFIRM_TIMEOUT);
            this.sent = sent;
        }

        @Override
        List<Publication> send(List<OutboxRow> batch) {
            if (sent != null) {
                sent.addAll(batch);
            }
            beforeEachBatch.accept(batch);
            int held = inMemory.addAndGet(batch.size());
            mostInMemory.accumulateAndGet(held, Math::max);
            return super.send(batch);
        }

        @Override
        List<String> await(List<Publication> batch) throws InterruptedException {
            List<String> outcomes = super.await(batch);
            inMemory.addAndGet(-batch.size());
            return outcomes;
        }
    }
}
