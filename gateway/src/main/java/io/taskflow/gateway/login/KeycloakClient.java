package io.taskflow.gateway.login;

import io.netty.channel.ChannelOption;
import io.taskflow.gateway.GatewaySettings;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.security.SecuritySettings;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.client.endpoint.AbstractOAuth2AuthorizationGrantRequest;
import org.springframework.security.oauth2.client.endpoint.AbstractWebClientReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.authentication.ReactiveOidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoderFactory;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import reactor.netty.http.client.HttpClient;

/** How the gateway speaks to Keycloak: as a confidential client, with bounded waits, and without asking it anything at start. */
@Configuration(proxyBeanMethods = false)
class KeycloakClient {

    /** As in the address that Keycloak sends browsers back to. */
    static final String ID = "keycloak";

    private static final int CONNECT_MILLIS = 2_000;
    private static final Duration COME_BACK = Duration.ofSeconds(5);

    @Bean
    ClientRegistration keycloak(LoginSettings login, SecuritySettings security, GatewaySettings gateway) {
        String issuer = security.issuer();
        return ClientRegistration.withRegistrationId(ID)
                .clientId(login.clientId())
                .clientSecret(login.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri(gateway.origin() + "/login/oauth2/code/" + ID)
                .scope("openid")
                .authorizationUri(issuer + "/protocol/openid-connect/auth")
                .tokenUri(login.endpoint(issuer, "/token"))
                .jwkSetUri(security.jwks().toString())
                .issuerUri(issuer)
                .userNameAttributeName("sub")
                .build();
    }

    @Bean
    WebClient keycloakHttp(LoginSettings login) {
        HttpClient http = HttpClient.create()
                .responseTimeout(login.timeout())
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                // A refresh token works once: nothing is ever sent again.
                .disableRetry(true);
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .build();
    }

    @Bean
    ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes(WebClient keycloakHttp) {
        return patient(new WebClientReactiveAuthorizationCodeTokenResponseClient(), keycloakHttp);
    }

    @Bean
    ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshes(WebClient keycloakHttp) {
        return patient(new WebClientReactiveRefreshTokenTokenResponseClient(), keycloakHttp);
    }

    private static <R extends AbstractOAuth2AuthorizationGrantRequest>
            ReactiveOAuth2AccessTokenResponseClient<R> patient(
                    AbstractWebClientReactiveOAuth2AccessTokenResponseClient<R> client, WebClient http) {
        client.setWebClient(http);
        return request -> client.getTokenResponse(request).onErrorMap(WebClientException.class, KeycloakClient::away);
    }

    private static ProblemException away(Throwable cause) {
        return ProblemException.unavailable("The place where people log in", COME_BACK, cause);
    }

    @Bean
    ReactiveJwtDecoderFactory<ClientRegistration> idTokens(ClientRegistration keycloak, WebClient keycloakHttp) {
        NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSetUri(
                        String.valueOf(keycloak.getProviderDetails().getJwkSetUri()))
                .webClient(keycloakHttp)
                .build();
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(ReactiveOidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new OidcIdTokenValidator(keycloak)));
        return client -> decoder;
    }
}
