package io.taskflow.auth.testing;

import com.nimbusds.jwt.JWTParser;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.UUID;

/** Sessions of access tokens. */
public final class Sids {
    private Sids() {}

    /** Which session the token belongs to. */
    public static String of(String accessToken) {
        try {
            return JWTParser.parse(accessToken).getJWTClaimsSet().getStringClaim("sid");
        } catch (ParseException e) {
            throw new IllegalArgumentException("no access token", e);
        }
    }

    /** The subject of the event that tells of its end. */
    public static String subject(String accessToken) {
        return UUID.nameUUIDFromBytes(of(accessToken).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
