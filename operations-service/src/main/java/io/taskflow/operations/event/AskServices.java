package io.taskflow.operations.event;

import io.taskflow.contracts.ledger.ServiceLedger;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Asks every service at once what it knows of an event, with the administrator's own token. Whoever is slow or away is named, not waited for. */
@Component
class AskServices {

    private static final Logger log = LoggerFactory.getLogger(AskServices.class);

    private final Map<String, RestClient> services = new LinkedHashMap<>();
    private final Duration longest;

    AskServices(ServiceAddresses addresses) {
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(addresses.connectTimeout())
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(addresses.readTimeout());
        addresses
                .byName()
                .forEach((name, url) -> services.put(
                        name,
                        RestClient.builder()
                                .requestFactory(requests)
                                .baseUrl(url)
                                .build()));
        this.longest = addresses.connectTimeout().plus(addresses.readTimeout());
    }

    Answers ask(UUID event, String token) {
        List<Callable<ServiceLedger>> questions = new ArrayList<>();
        services.values().forEach(service -> questions.add(() -> ask(service, event, token)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = threads.invokeAll(questions, longest.toMillis(), TimeUnit.MILLISECONDS);
            return answers(futures);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new Answers(Map.of(), List.copyOf(services.keySet()));
        }
    }

    private Answers answers(List<Future<ServiceLedger>> futures) throws InterruptedException {
        Map<String, ServiceLedger> ledgers = new LinkedHashMap<>();
        List<String> unavailable = new ArrayList<>();
        var answer = futures.iterator();
        for (String service : services.keySet()) {
            Future<ServiceLedger> future = answer.next();
            try {
                if (future.isCancelled()) {
                    unavailable.add(service);
                } else {
                    ledgers.put(service, future.get());
                }
            } catch (ExecutionException failed) {
                log.debug("{} cannot say what became of an event", service, failed);
                unavailable.add(service);
            }
        }
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
