package io.taskflow.suggestion.engine.llm.openai;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Clock;
import java.time.Duration;

/** The way in which LangChain4j wants to be given a client; it sets the time limits anew, to the same values. */
final class BoundedHttpClientBuilder implements HttpClientBuilder {

    private final Clock clock;
    private Duration timeout;

    BoundedHttpClientBuilder(Duration timeout, Clock clock) {
        this.timeout = timeout;
        this.clock = clock;
    }

    @Override
    public Duration connectTimeout() {
        return timeout;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        this.timeout = timeout;
        return this;
    }

    @Override
    public Duration readTimeout() {
        return timeout;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        this.timeout = timeout;
        return this;
    }

    @Override
    public HttpClient build() {
        return new BoundedHttpClient(timeout, clock);
    }
}
