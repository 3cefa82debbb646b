package io.taskflow.operations.metric;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Reads what services measure. */
@Component
public class Metrics {

    private static final String TEXT = "text/plain;version=0.0.4;charset=utf-8";
    private static final int LONGEST = 4 << 20;

    private final PrometheusMeterRegistry own;

    Metrics(PrometheusMeterRegistry own) {
        this.own = own;
    }

    /** Of this process. */
    public List<Sample> own(Collection<String> names) {
        return only(names, own.scrape(TEXT, families(names)));
    }

    /**
     * Of another service.
     *
     * @param token an administrator's; null where the service's metrics are open
     * @throws org.springframework.web.client.RestClientException if it does not answer, or will not
     * @throws IllegalStateException if its answer has more than 4 MiB
     */
    public List<Sample> of(RestClient service, Collection<String> names, @Nullable String token) {
        String text = service.get()
                .uri("/actuator/prometheus?includedNames={names}", String.join(",", families(names)))
                .headers(headers -> {
                    headers.set("Accept", TEXT);
                    if (token != null) {
                        headers.setBearerAuth(token);
                    }
                })
                .exchange((request, answer) -> {
                    if (!answer.getStatusCode().is2xxSuccessful()) {
                        throw answer.createException();
                    }
                    return text(answer.getBody());
                });
        return only(names, text == null ? "" : text);
    }

    private static String text(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new IllegalStateException("These are no metrics of ours");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<Sample> only(Collection<String> names, String text) {
        return Exposition.read(text).stream()
                .filter(sample -> names.contains(sample.name()))
                .toList();
    }

    /** A family is asked for without what its kind adds to the name. */
    private static Set<String> families(Collection<String> names) {
        return names.stream()
                .map(name -> name.replaceFirst("_(count|sum|total)$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
