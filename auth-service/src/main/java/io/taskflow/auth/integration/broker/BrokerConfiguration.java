package io.taskflow.auth.integration.broker;

import java.net.http.HttpClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** The one HTTP client for RabbitMQ's management interface. */
@Configuration
class BrokerConfiguration {

    @Bean
    ManagementApi managementApi(RestClient.Builder builder, BrokerSettings settings) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(settings.timeout());
        return new ManagementApi(builder.baseUrl(settings.managementUrl() + "/api")
                .defaultHeaders(
                        headers -> headers.setBasicAuth(settings.managementUser(), settings.managementPassword()))
                .requestFactory(requests)
                .build());
    }
}
