package io.taskflow.gateway.surroundings;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;

/** Signs tokens like the realm's and serves the key to check them with. */
public final class TokenIssuer implements AutoCloseable {

    private final Upstream server = new Upstream();
    private final RSAKey key = newKey("known");
    private final RSAKey foreignKey = newKey("known");

    public TokenIssuer() {
        String keys = new JWKSet(key.toPublicJWK()).toString();
        server.answers((request, response) ->
                response.header("Content-Type", "application/json").sendString(Mono.just(keys)));
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public String issuer() {
        return server.url();
    }

    /** The id that tokens of this person name as their subject. */
    public static String idOf(String user) {
        return UUID.nameUUIDFromBytes(user.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** A good token of this person. */
    public String tokenOf(String user) {
        return signed(key, claims(user).build());
    }

    /** A good token of this person with this realm role. */
    public String tokenOf(String user, String role) {
        return signed(
                key,
                claims(user)
                        .claim("realm_access", Map.of("roles", List.of(role)))
                        .build());
    }

    /** Alice's token with something changed before signing. */
    public String tokenWith(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(key, change.apply(claims("alice")).build());
    }

    /** Alice's claims, signed with a key of the same id that is not the issuer's. */
    public String forged() {
        return signed(foreignKey, claims("alice").build());
    }

    /** Alice's claims with {@code alg: none}. */
    public String unsigned() {
        return new PlainJWT(claims("alice").build()).serialize();
    }

    private JWTClaimsSet.Builder claims(String user) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .subject(idOf(user))
                .issuer(issuer())
                .audience(List.of("taskflow-api"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) {
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
