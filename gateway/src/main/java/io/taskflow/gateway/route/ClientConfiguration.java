package io.taskflow.gateway.route;

import io.netty.channel.ChannelOption;
import java.util.List;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.config.HttpClientFactory;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.config.HttpClientSslConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** The one HTTP client that asks the services, live sockets too. */
@Configuration(proxyBeanMethods = false)
class ClientConfiguration {

    @Bean
    HttpClientFactory serviceClient(
            HttpClientProperties properties,
            ServerProperties server,
            HttpClientSslConfigurer tls,
            List<HttpClientCustomizer> customizers) {
        return new HttpClientFactory(properties, server, tls, customizers) {

            @Override
            protected ConnectionProvider buildConnectionProvider(HttpClientProperties settings) {
                return new LoopPools(() -> super.buildConnectionProvider(settings));
            }
        };
    }

    /** Reactor Netty would send a request again, whatever its method, when a connection breaks under it. */
    @Bean
    HttpClientCustomizer neverTwice() {
        return (HttpClient client) -> client.disableRetry(true);
    }

    /** Of the client itself; as a setting of each route it would copy the client for each request. */
    @Bean
    HttpClientCustomizer connectTimeout(ServiceSettings services) {
        int millis = Math.toIntExact(services.connectTimeout().toMillis());
        return (HttpClient client) -> client.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, millis);
    }
}
