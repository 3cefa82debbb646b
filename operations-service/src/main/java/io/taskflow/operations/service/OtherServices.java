package io.taskflow.operations.service;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Asks services at once. Whoever is slow, away or answers nonsense has no answer, and nobody is waited for. */
@Component
public class OtherServices {

    private static final Logger log = LoggerFactory.getLogger(OtherServices.class);

    private final Map<String, RestClient> services = new LinkedHashMap<>();
    private final Map<String, RestClient> everybody = new LinkedHashMap<>();
    private final Duration longest;

    OtherServices(ServiceAddresses addresses) {
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(addresses.connectTimeout())
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(addresses.readTimeout());
        URI gateway = addresses.gateway();
        if (gateway != null && gateway.getHost() != null) {
            everybody.put("gateway", client(requests, gateway));
        }
        addresses.byName().forEach((name, url) -> services.put(name, client(requests, url)));
        everybody.putAll(services);
        this.longest = addresses.connectTimeout().plus(addresses.readTimeout());
    }

    private static RestClient client(JdkClientHttpRequestFactory requests, URI url) {
        return RestClient.builder().requestFactory(requests).baseUrl(url).build();
    }

    /** What each service that handles events answers, by its name; empty for whoever did not. */
    public <T> Map<String, Optional<T>> ask(Function<RestClient, T> question) {
        return ask(services, question);
    }

    /** The same, the gateway first where its address is known. */
    public <T> Map<String, Optional<T>> askWithGateway(Function<RestClient, T> question) {
        return ask(everybody, question);
    }

    private <T> Map<String, Optional<T>> ask(Map<String, RestClient> whom, Function<RestClient, T> question) {
        List<Callable<T>> questions = new ArrayList<>();
        whom.values().forEach(service -> questions.add(() -> question.apply(service)));
        Map<String, Optional<T>> answers = new LinkedHashMap<>();
        whom.keySet().forEach(name -> answers.put(name, Optional.empty()));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = threads.invokeAll(questions, longest.toMillis(), TimeUnit.MILLISECONDS)
                    .iterator();
            for (String name : whom.keySet()) {
                answers.put(name, answer(name, futures.next()));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return answers;
    }

    private static <T> Optional<T> answer(String name, Future<T> future) throws InterruptedException {
        if (future.isCancelled()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(future.get());
        } catch (ExecutionException failed) {
            log.debug("{} does not answer", name, failed);
            return Optional.empty();
        }
    }
}
