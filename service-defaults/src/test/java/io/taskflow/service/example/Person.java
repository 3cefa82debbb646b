package io.taskflow.service.example;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody with an account. */
public record Person(UUID id, String username, List<String> roles) {
    public static final Person ALICE = new Person(
            UUID.fromString("0190a1b2-0000-7000-8000-000000000001"), "alice", List.of("user", "offline_access"));
    public static final Person BOB =
            new Person(UUID.fromString("0190a1b2-0000-7000-8000-000000000002"), "bob", List.of("user"));
    public static final Person ADMIN =
            new Person(UUID.fromString("0190a1b2-0000-7000-8000-000000000003"), "admin", List.of("user", "admin"));
    public static final Person STRANGER =
            new Person(UUID.fromString("0190a1b2-0000-7000-8000-000000000004"), "stranger", List.of("offline_access"));

    /** What an issuer writes into a token of this person. */
    public JWTClaimsSet.Builder claims(String issuer) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(id.toString())
                .audience(List.of("account", "taskflow-api"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("preferred_username", username)
                .claim("email", username + "@example.com")
                .claim("given_name", "Given")
                .claim("family_name", "Family")
                .claim("realm_access", Map.of("roles", roles));
    }
}
