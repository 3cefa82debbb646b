package io.taskflow.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

class AuthorizationHeaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"Bearer a.b.c", "bearer a.b.c", "BEARER a.b.c"})
    void theTokenFollowsTheSchemeInAnyCase(String header) {
        assertThat(AuthorizationHeader.bearerToken(header)).isEqualTo("a.b.c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer  a.b.c", "Bearer a.b.c d", "Bearera.b.c"})
    void whatIsNoTokenIsRefused(String header) {
        assertThatExceptionOfType(InvalidBearerTokenException.class)
                .isThrownBy(() -> AuthorizationHeader.bearerToken(header));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YTpi", "", "Bear"})
    void anotherSchemeIsNoToken(String header) {
        assertThat(AuthorizationHeader.bearerToken(header)).isNull();
    }

    @Test
    void noHeaderIsNoToken() {
        assertThat(AuthorizationHeader.bearerToken(null)).isNull();
    }
}
