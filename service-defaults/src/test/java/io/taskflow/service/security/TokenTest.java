package io.taskflow.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.taskflow.service.example.ExampleTest;
import io.taskflow.service.example.Http;
import io.taskflow.service.example.Issuer;
import io.taskflow.service.example.Person;
import io.taskflow.service.example.Reply;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExampleTest
class TokenTest {
    private final Http http;
    private final Issuer issuer;

    TokenTest(Http http, Issuer issuer) {
        this.http = http;
        this.issuer = issuer;
    }

    @Test
    void aValidTokenTellsWhoCalls() {
        Reply me = http.get(Person.ALICE, "/api/notes/me");
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.text("/id")).isEqualTo(Person.ALICE.id().toString());
        assertThat(me.text("/username")).isEqualTo("alice");
        assertThat(me.text("/email")).isEqualTo("alice@example.com");
        assertThat(me.text("/firstName")).isEqualTo("Given");
    }

    @Test
    void keysAreNotFetchedForEachRequest() {
        assertThat(http.get(Person.ALICE, "/api/notes/me").status()).isEqualTo(200);
        int before = issuer.fetches();
        for (int request = 0; request < 20; request++) {
            assertThat(http.get(Person.ALICE, "/api/notes/me").status()).isEqualTo(200);
        }
        // What is kept may just have become too old, once.
        assertThat(issuer.fetches() - before).isLessThanOrEqualTo(1);
    }

    @Test
    void withoutATokenNothingButAChallengeIsAnswered() {
        Reply reply = http.get("/api/notes/me").isProblem(401, "unauthorized");
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"taskflow\"");
    }

    @Test
    void anUnsignedTokenIsRefused() {
        refused(new PlainJWT(claims(UnaryOperator.identity())).serialize());
    }

    @Test
    void aTokenOfAnotherAudienceIsRefused() {
        refused(issuer.token(Person.ALICE, claims -> claims.audience("account")));
    }

    @Test
    void aTokenWithoutAudienceIsRefused() {
        refused(issuer.token(Person.ALICE, claims -> claims.audience((String) null)));
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        refused(issuer.token(Person.ALICE, claims -> claims.issuer("http://evil.example/realms/taskflow")));
    }

    @Test
    void anExpiredTokenIsRefused() {
        refused(issuer.token(
                Person.ALICE,
                claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(30)))));
    }

    @Test
    void aTokenThatNeverExpiresIsRefused() {
        refused(issuer.token(Person.ALICE, claims -> claims.expirationTime(null)));
    }

    @Test
    void aTokenOfTheFutureIsRefused() {
        refused(issuer.token(
                Person.ALICE,
                claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(120)))));
    }

    @Test
    void aTokenWithoutAUserIdIsRefused() {
        refused(issuer.token(Person.ALICE, claims -> claims.subject("alice")));
        refused(issuer.token(Person.ALICE, claims -> claims.subject(null)));
    }

    @Test
    void anotherKeyOfTheSameNameIsRefused() {
        refused(Issuer.sign(claims(UnaryOperator.identity()), Issuer.newKey("first")));
    }

    @Test
    void anUnknownKeyIsRefusedHoweverOftenItIsTried() {
        String token = Issuer.sign(claims(UnaryOperator.identity()), Issuer.newKey("another"));
        for (int attempt = 0; attempt < 5; attempt++) {
            refused(token);
        }
        assertThat(http.get(Person.ALICE, "/api/notes/me").status()).isEqualTo(200);
    }

    @Test
    void aTokenWithItsClaimsRewrittenIsRefused() {
        String[] parts = issuer.token(Person.BOB).split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("\"user\"", "\"user\",\"admin\"");
        parts[1] = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        refused(String.join(".", parts));
    }

    @Test
    void aTokenSignedWithThePublicKeyAsASharedSecretIsRefused() throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build();
        SignedJWT token = new SignedJWT(header, claims(UnaryOperator.identity()));
        token.sign(new MACSigner(issuer.publicKey()));
        refused(token.serialize());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"made-up\",\"kid\":\"first\"}",
                "{\"alg\":\"RSA-OAEP\",\"enc\":\"A128GCM\"}",
                "{\"alg\":\"RS256\",\"kid\":\"first\",\"crit\":[\"x\"],\"x\":1}",
                "{\"alg\":\"ES256\",\"kid\":\"first\"}",
                "{\"alg\":5}",
                "{}"
            })
    void aHeaderThatTheIssuerNeverWritesIsRefused(String header) {
        String good = issuer.token(Person.ALICE);
        String encoded =
                Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8));
        refused(encoded + good.substring(good.indexOf('.')));
    }

    @Test
    void whatIsNoTokenIsRefused() {
        refused("garbage");
        refused("a.b.c");
    }

    @Test
    void aTokenInTheQueryIsNotLookedAt() {
        http.get("/api/notes/me?access_token=" + issuer.token(Person.ALICE)).isProblem(401, "unauthorized");
    }

    private JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
        try {
            return SignedJWT.parse(issuer.token(Person.ALICE, change)).getJWTClaimsSet();
        } catch (ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void refused(String token) {
        Reply reply = http.send("/api/notes/me", request -> request.header("Authorization", "Bearer " + token))
                .isProblem(401, "unauthorized");
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"taskflow\", error=\"invalid_token\"");
    }
}
