package io.taskflow.operations.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Signs tokens like the realm's and serves the key to check them with. */
public final class Issuer implements AutoCloseable {

    /** The operator of every test. */
    public static final String OPERATOR = "01976c3e-0000-7000-8000-00000000000a";

    private final FakeServer server = new FakeServer();
    private final RSAKey key = newKey();

    Issuer() {
        server.answers(new JWKSet(key.toPublicJWK()).toString());
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("known").generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    String uri() {
        return server.url();
    }

    /** A good token of the operator with this realm role. */
    public String tokenOf(String role) {
        Instant now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .subject(OPERATOR)
                .issuer(uri())
                .audience(List.of("taskflow-api"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("realm_access", Map.of("roles", List.of(role)))
                .build();
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
