package io.taskflow.e2e.hostile.http;

import io.taskflow.e2e.hostile.Dice;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Every kind of token that must open nothing; for the same seed and good token the same ones, but for what the foreign key signs. */
final class BadTokens {

    private static final int MOST_CHARACTERS = 6_000;

    private static final List<String> ALGORITHMS = List.of(
            "none",
            "None",
            "NONE",
            "",
            "HS256",
            "HS384",
            "HS512",
            "ES256",
            "ES384",
            "PS256",
            "RS384",
            "RS512",
            "EdDSA",
            "RSA-OAEP",
            "dir",
            "rs256",
            "made-up");

    private static final List<String> HEADERS = List.of(
            "\"typ\":\"at+jwt-x\"",
            "\"typ\":7",
            "\"crit\":[\"x\"],\"x\":1",
            "\"crit\":[]",
            "\"crit\":[\"exp\"]",
            "\"b64\":false,\"crit\":[\"b64\"]",
            "\"jku\":\"http://127.0.0.1:1/keys\"",
            "\"x5u\":\"http://127.0.0.1:1/keys\"",
            "\"x5c\":[\"MIIB\"]",
            "\"jwk\":{\"kty\":\"oct\",\"k\":\"AAAA\"}",
            "\"cty\":\"JWT\"",
            "\"zip\":\"DEF\"",
            "\"enc\":\"A128GCM\"",
            "\"alg\":\"none\"",
            "\"kid\":\"../../dev/null\"",
            "\"kid\":7",
            "\"kid\":null");

    private static final List<String> WRONG_CLAIMS = List.of(
            "\"iss\":\"https://elsewhere.example.org\"",
            "\"iss\":null",
            "\"iss\":7",
            "\"aud\":\"account\"",
            "\"aud\":[]",
            "\"aud\":{\"a\":1}",
            "\"exp\":1",
            "\"exp\":null",
            "\"exp\":\"tomorrow\"",
            "\"exp\":-1",
            "\"exp\":1e400",
            "\"exp\":99999999999999999999",
            "\"nbf\":99999999999",
            "\"iat\":99999999999",
            "\"sub\":null",
            "\"sub\":\"alice\"",
            "\"sub\":\"\\u0000\"",
            "\"realm_access\":{\"roles\":[\"admin\"]}",
            "\"realm_access\":7",
            "\"sub\":\"00000000-0000-7000-8000-000000000001\",\"sub\":\"00000000-0000-7000-8000-000000000002\"");

    private final long seed;
    private final String good;
    private final String[] parts;
    private final String header;
    private final String claims;
    private final byte[] publicKey;
    private final KeyPair foreign;
    private final Map<String, Function<Dice, String>> kinds = new LinkedHashMap<>();
    private final List<String> names;

    /**
     * @param good a token that is accepted
     * @param publicKey the key that it is checked with, as it is published
     */
    BadTokens(long seed, String good, byte[] publicKey) throws GeneralSecurityException {
        this.seed = seed;
        this.good = good;
        this.parts = good.split("\\.");
        this.header = decoded(parts[0]);
        this.claims = decoded(parts[1]);
        this.publicKey = publicKey.clone();
        this.foreign = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        malformed();
        forged();
        this.names = List.copyOf(kinds.keySet());
    }

    /** A token and what it is called. */
    record Named(String kind, String token) {}

    Named token(int number) {
        Dice dice = new Dice(seed * 1_000_003 + number);
        String kind = names.get(number % names.size());
        return new Named(kind, kinds.getOrDefault(kind, any -> "").apply(dice));
    }

    private void malformed() {
        kinds.put(
                "random characters",
                dice -> text(dice, 1 + dice.below(400), '!', '~').replace(' ', '.'));
        kinds.put("beyond ASCII", dice -> text(dice, 1 + dice.below(100), '\u00a1', '\u00ff'));
        kinds.put(
                "random bytes, encoded",
                dice -> encoded(dice.bytes(20)) + "." + encoded(dice.bytes(dice.below(400))) + "."
                        + encoded(dice.bytes(256)));
        kinds.put(
                "empty parts",
                dice -> dice.oneOf(List.of(
                        ".", "..", "...", "a..", ".a.", "..a", parts[0] + "..", parts[0] + "." + parts[1] + ".")));
        kinds.put("a part too few", dice -> parts[dice.below(3)] + "." + parts[dice.below(3)]);
        kinds.put("a part too many", dice -> good + "." + parts[dice.below(3)]);
        kinds.put(
                "parts in another order",
                dice -> dice.oneOf(List.of(
                        parts[1] + "." + parts[0] + "." + parts[2],
                        parts[2] + "." + parts[1] + "." + parts[0],
                        parts[0] + "." + parts[2] + "." + parts[1])));
        kinds.put("cut short", dice -> good.substring(0, 1 + dice.below(good.length() - 8)));
        kinds.put("a character exchanged", this::exchanged);
        kinds.put("a long one", dice -> parts[0] + "." + "x".repeat(1 + dice.below(MOST_CHARACTERS)) + "." + parts[2]);
        kinds.put(
                "deep JSON",
                dice -> encoded("{\"alg\":\"RS256\",\"x\":" + "[".repeat(1 + dice.below(3_000))) + "." + parts[1] + "."
                        + parts[2]);
        kinds.put(
                "no JSON in it",
                dice -> encoded(dice.oneOf(List.of("", "7", "null", "[]", "{", "\"x\"", "{}", "\ufeff{}"))) + "."
                        + parts[1] + "." + parts[2]);
    }

    private void forged() {
        kinds.put("another algorithm", dice -> with(algorithm(dice.oneOf(ALGORITHMS)), claims, parts[2]));
        kinds.put("another algorithm, unsigned", dice -> with(algorithm(dice.oneOf(ALGORITHMS)), claims, ""));
        kinds.put("signed with the public key as a secret", dice -> hmac(dice));
        kinds.put("a word more in the header", dice -> with(more(header, dice.oneOf(HEADERS)), claims, parts[2]));
        kinds.put(
                "other claims, the old signature",
                dice -> with(header, more(claims, dice.oneOf(WRONG_CLAIMS)), parts[2]));
        kinds.put("a foreign key of a known name", dice -> signed(header, fresh(dice)));
        kinds.put("a foreign key and a word more", dice -> signed(more(header, dice.oneOf(HEADERS)), fresh(dice)));
        kinds.put("a foreign key and wrong claims", dice -> signed(header, more(claims, dice.oneOf(WRONG_CLAIMS))));
        kinds.put(
                "a key that nobody knows",
                dice -> signed("{\"alg\":\"RS256\",\"kid\":\"" + dice.uuid() + "\"}", fresh(dice)));
        kinds.put("no key is named", dice -> signed("{\"alg\":\"RS256\"}", fresh(dice)));
        kinds.put("someone else's signature", dice -> with(header, claims, encoded(dice.bytes(256))));
    }

    /** One of another value; the last characters of a part hold bits that count for nothing. */
    private String exchanged(Dice dice) {
        int part = dice.below(3);
        int place = dice.below(parts[part].length() - 4);
        char there = parts[part].charAt(place);
        String changed =
                parts[part].substring(0, place) + (there == 'A' ? 'B' : 'A') + parts[part].substring(place + 1);
        return String.join(
                ".", part == 0 ? changed : parts[0], part == 1 ? changed : parts[1], part == 2 ? changed : parts[2]);
    }

    private String algorithm(String name) {
        return header.replaceFirst("\"alg\"\\s*:\\s*\"[^\"]*\"", "\"alg\":\"" + name + "\"");
    }

    private String fresh(Dice dice) {
        return more(
                claims,
                "\"jti\":\"" + dice.uuid() + "\",\"exp\":"
                        + Instant.now().plusSeconds(300).getEpochSecond());
    }

    private static String more(String json, String member) {
        return json.substring(0, json.lastIndexOf('}')) + "," + member + "}";
    }

    private static String with(String header, String claims, String signature) {
        return encoded(header) + "." + encoded(claims) + "." + signature;
    }

    private String hmac(Dice dice) {
        String digits = dice.oneOf(List.of("256", "384", "512"));
        String content = encoded(algorithm("HS" + digits)) + "." + encoded(claims);
        try {
            Mac mac = Mac.getInstance("HmacSHA" + digits);
            mac.init(new SecretKeySpec(publicKey, "HmacSHA" + digits));
            return content + "." + encoded(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String signed(String header, String claims) {
        String content = encoded(header) + "." + encoded(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(foreign.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + encoded(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(Dice dice, int length, char first, char last) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) (first + dice.below(last - first + 1)));
        }
        return text.toString();
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
