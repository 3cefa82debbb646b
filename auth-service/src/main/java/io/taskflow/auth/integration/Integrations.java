package io.taskflow.auth.integration;

import io.taskflow.auth.audit.AuditLog;
import io.taskflow.auth.audit.Origin;
import io.taskflow.auth.audit.SecurityEvent;
import io.taskflow.auth.audit.SecurityEventType;
import io.taskflow.messaging.outbox.Outbox;
import io.taskflow.service.page.Cursor;
import io.taskflow.service.page.Page;
import io.taskflow.service.page.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The integrations, and those on their way to be one or to be none. A change and its event are one. */
@Repository
class Integrations {
    private static final String SELECT = "select * from integrations ";

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final AuditLog audit;

    Integrations(JdbcClient jdbc, Outbox outbox, AuditLog audit) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Notes that it shall be, also in the place of one that was given up. Committed at once; false when the name is in use. */
    @Transactional(propagation = Propagation.NEVER)
    public boolean begin(Integration wanted) {
        return jdbc.sql("""
                insert into integrations (id, name, publish, subscribe, project_ids, password_hash, state, created_at)
                values (:id, :name, :publish, :subscribe, :projectIds, :passwordHash, 'CREATING', :createdAt)
                on conflict (name) do update set id = excluded.id, publish = excluded.publish, subscribe = excluded.subscribe,
                    project_ids = excluded.project_ids, password_hash = excluded.password_hash, state = excluded.state,
                    created_at = excluded.created_at
                where integrations.state = 'GIVEN_UP'""")
                        .param("id", wanted.id())
                        .param("name", wanted.name())
                        .param("publish", wanted.publish())
                        .param("subscribe", wanted.subscribe().toArray(String[]::new))
                        .param("projectIds", wanted.projectIds().toArray(UUID[]::new))
                        .param("passwordHash", wanted.passwordHash())
                        .param("createdAt", wanted.createdAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The broker knows it: tells everybody. False when it was given up meanwhile. */
    @Transactional
    public boolean complete(Integration integration, UUID admin) {
        boolean done = move(integration.id(), Integration.State.CREATING, Integration.State.READY);
        if (done) {
            outbox.append(IntegrationEvents.created(integration, admin));
            note(SecurityEventType.INTEGRATION_CREATED, integration, admin);
        }
        return done;
    }

    /** It shall be no more: tells everybody. Committed at once. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void end(Integration integration, UUID admin) {
        if (move(integration.id(), Integration.State.READY, Integration.State.DELETING)) {
            outbox.append(IntegrationEvents.deleted(integration, admin));
            note(SecurityEventType.INTEGRATION_DELETED, integration, admin);
        }
    }

    private void note(SecurityEventType type, Integration integration, UUID admin) {
        audit.append(SecurityEvent.of(type, null, Origin.of(admin))
                .with("integrationId", integration.id().toString())
                .with("name", integration.name()));
    }

    /** Nobody will ever hear of it. Committed at once. */
    @Transactional(propagation = Propagation.NEVER)
    public void giveUp(UUID id) {
        move(id, Integration.State.CREATING, Integration.State.GIVEN_UP);
    }

    /** The broker knows it no more. Its name is free only if it never was anybody's. Committed at once. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void forget(UUID id) {
        jdbc.sql("delete from integrations where id = :id and state = 'GIVEN_UP'")
                .param("id", id)
                .update();
        jdbc.sql("update integrations set state = 'GONE', password_hash = '' where id = :id and state = 'DELETING'")
                .param("id", id)
                .update();
    }

    /** The one that shall have this name's account at the broker, if one shall. */
    Optional<Integration> wanted(String name) {
        return jdbc.sql(SELECT + "where name = :name and state in ('CREATING', 'READY')")
                .param("name", name)
                .query((row, number) -> integration(row))
                .optional();
    }

    /** Those of these names whose integrations are gone. */
    List<String> goneAmong(List<String> names) {
        return jdbc.sql("select name from integrations where name = any(:names) and state = 'GONE'")
                .param("names", names.toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list();
    }

    Optional<Integration> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id and state in ('READY', 'DELETING')")
                .param("id", id)
                .query((row, number) -> integration(row))
                .optional();
    }

    /** Those that are, by name. */
    Page<Integration> list(PageQuery page) {
        Optional<Cursor> after = page.after("integrations");
        List<Integration> rows = jdbc.sql(SELECT + "where state = 'READY' and name > :name order by name limit :limit")
                .param("name", after.map(Cursor::key).orElse(""))
                .param("limit", page.fetchSize())
                .query((row, number) -> integration(row))
                .list();
        return Page.of(rows, page, "integrations", row -> row, row -> new Cursor(row.name(), row.id()));
    }

    List<Integration> ready() {
        return jdbc.sql(SELECT + "where state = 'READY' order by id")
                .query((row, number) -> integration(row))
                .list();
    }

    /** Those that are to be removed, or have been in the making since before then. */
    List<Integration> unsettled(Instant then) {
        return jdbc.sql(
                        SELECT
                                + "where state in ('DELETING', 'GIVEN_UP')\n  or (state = 'CREATING' and created_at < :then) order by id")
                .param("then", then.atOffset(ZoneOffset.UTC))
                .query((row, number) -> integration(row))
                .list();
    }

    private boolean move(UUID id, Integration.State from, Integration.State to) {
        return jdbc.sql("update integrations set state = :to where id = :id and state = :from")
                        .param("to", to.name())
                        .param("id", id)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    private static Integration integration(ResultSet row) throws SQLException {
        return new Integration(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getBoolean("publish"),
                Arrays.asList((String[]) row.getArray("subscribe").getArray()),
                Arrays.asList((UUID[]) row.getArray("project_ids").getArray()),
                row.getString("password_hash"),
                Integration.State.valueOf(row.getString("state")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
