package io.taskflow.service.example;

import io.taskflow.service.etag.ETags;
import io.taskflow.service.id.IdGenerator;
import io.taskflow.service.idempotency.IdempotencyKey;
import io.taskflow.service.idempotency.IdempotentRequests;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.security.CurrentUser;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Orders, which nobody wants twice. */
@RestController
@RequestMapping("/api/orders")
class OrderController {
    private final IdempotentRequests idempotent;
    private final IdGenerator ids;
    private final JdbcClient jdbc;
    private final Gate gate;

    OrderController(IdempotentRequests idempotent, IdGenerator ids, JdbcClient jdbc, Gate gate) {
        this.idempotent = idempotent;
        this.ids = ids;
        this.jdbc = jdbc;
        this.gate = gate;
    }

    record NewOrder(@NotBlank String item, @Nullable Integer count, boolean refused) {}

    record Order(UUID id, String item, @Nullable Integer count) {}

    @PostMapping
    ResponseEntity<Order> create(@Valid @RequestBody NewOrder order, IdempotencyKey key, CurrentUser user) {
        return idempotent.execute(key, user, "order.create", order, () -> place(order));
    }

    /** An order that is made elsewhere first. */
    @PostMapping("/abroad")
    ResponseEntity<Order> bring(@Valid @RequestBody NewOrder order, IdempotencyKey key, CurrentUser user) {
        return idempotent.execute(
                key,
                user.id().toString(),
                "order.import",
                order,
                () -> abroad(order),
                item -> place(new NewOrder(item, order.count(), false)));
    }

    private String abroad(NewOrder order) {
        jdbc.sql("insert into orders (id, item) values (:id, :item)")
                .param("id", ids.next())
                .param("item", "abroad-" + order.item())
                .update();
        gate.pass("abroad-" + order.item());
        if (order.refused()) {
            throw ProblemException.conflict("Not today.");
        }
        return order.item();
    }

    private ResponseEntity<Order> place(NewOrder order) {
        UUID id = ids.next();
        jdbc.sql("insert into orders (id, item) values (:id, :item)")
                .param("id", id)
                .param("item", order.item())
                .update();
        gate.pass(order.item());
        if (order.refused()) {
            throw ProblemException.conflict("Not today.");
        }
        return ResponseEntity.created(URI.create("/api/orders/" + id))
                .eTag(ETags.of(1))
                .body(new Order(id, order.item(), order.count()));
    }
}
