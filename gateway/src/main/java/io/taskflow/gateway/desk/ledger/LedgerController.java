package io.taskflow.gateway.desk.ledger;

import io.taskflow.gateway.desk.DeskThreads;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The effect ledger over HTTP; for administrators, as the token door says of all of {@code /api/admin}. */
@RestController
class LedgerController {

    private final Ledger ledger;
    private final DeskThreads threads;

    LedgerController(Ledger ledger, DeskThreads threads) {
        this.ledger = ledger;
        this.threads = threads;
    }

    @GetMapping(path = "/api/admin/events/{id}", produces = "application/json")
    Mono<EventTrail> trail(@PathVariable String id) {
        return threads.call(() -> ledger.trail(EventId.of(id)));
    }
}
