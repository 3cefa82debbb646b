package io.taskflow.auth.keycloak;

import java.net.http.HttpClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * The one HTTP client for Keycloak. Spring's RestClient and not keycloak-admin-client, which would bring RESTEasy and Jackson 2
 * for the half dozen calls made here.
 */
@Configuration
class KeycloakConfiguration {

    @Bean
    KeycloakHttp keycloakHttp(RestClient.Builder builder, KeycloakSettings settings) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(settings.readTimeout());
        return new KeycloakHttp(builder.baseUrl(String.valueOf(settings.url()))
                .requestFactory(requests)
                .build());
    }
}
