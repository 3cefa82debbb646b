package io.taskflow.gateway.surroundings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The gateway as a browser without a token sees it. */
public record Site(WebTestClient client) {

    private static final Pattern ADDRESS = Pattern.compile("(?:src|href)=\"([^\"]+)\"");
    private static final int LARGEST = 16 * 1024 * 1024;

    /** What is there, which has to be a 200. */
    public String get(String address) {
        return Objects.requireNonNull(client.mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST))
                .build()
                .get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    /** Checks that the page names so many parts, all of them the gateway's own, and that each is there. */
    public void hasItsOwnParts(String page, int parts) {
        String html = get(page);

        assertThat(html).doesNotContain("http:", "https:", "<style", "onload");
        assertThat(ADDRESS.matcher(html).results().map(found -> found.group(1)))
                .hasSize(parts)
                .allSatisfy(address -> assertThat(get(address)).isNotEmpty());
    }
}
