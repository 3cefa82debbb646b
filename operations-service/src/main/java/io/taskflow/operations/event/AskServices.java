package io.taskflow.operations.event;

import io.taskflow.contracts.ledger.ServiceLedger;
import io.taskflow.operations.service.OtherServices;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Asks every service at once what it knows of an event, with the administrator's own token. Whoever is slow or away is named, not waited for. */
@Component
class AskServices {

    private final OtherServices services;

    AskServices(OtherServices services) {
        this.services = services;
    }

    Answers ask(UUID event, String token) {
        Map<String, ServiceLedger> ledgers = new LinkedHashMap<>();
        List<String> unavailable = new ArrayList<>();
        services.ask(service -> ask(service, event, token))
                .forEach((name, answer) ->
                        answer.ifPresentOrElse(ledger -> ledgers.put(name, ledger), () -> unavailable.add(name)));
        return new Answers(ledgers, unavailable);
    }

    private static ServiceLedger ask(RestClient service, UUID event, String token) {
        ServiceLedger answer = service.get()
                .uri("/actuator/events/{id}", event)
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .body(ServiceLedger.class);
        if (answer == null || answer.handled() == null || answer.effects() == null) {
            throw new IllegalStateException("That is no ledger");
        }
        return answer;
    }
}
