package io.taskflow.auth.testing;

import io.taskflow.local.http.JsonApi;
import io.taskflow.testing.Identity;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Logs in at Keycloak's own page for the client {@code gateway}: authorization code with PKCE (RFC 7636). */
public final class Browser {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    /** The pair of RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private Browser() {}

    /** The access token that the gateway gets for this person. */
    public static String accessToken(TestUser user) {
        Identity keycloak = TestInfrastructure.keycloak();
        String back = keycloak.keycloak()
                .call("GET", "/taskflow/clients?clientId=gateway", null)
                .at("/0/redirectUris/0")
                .asString();
        var tokens = JsonApi.at(keycloak.issuer())
                .form(
                        "/protocol/openid-connect/token",
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                "gateway",
                                "client_secret",
                                keycloak.clientSecret("gateway"),
                                "redirect_uri",
                                back,
                                "code_verifier",
                                VERIFIER,
                                "code",
                                code(keycloak, user, back)));
        return tokens.body().path("access_token").asString();
    }

    private static String code(Identity keycloak, TestUser user, String back) {
        var page = send(HttpRequest.newBuilder(URI.create(keycloak.issuer() + "/protocol/openid-connect/auth?"
                + form(Map.of(
                        "response_type", "code",
                        "client_id", "gateway",
                        "scope", "openid",
                        "redirect_uri", back,
                        "code_challenge", CHALLENGE,
                        "code_challenge_method", "S256")))));
        String target = found(FORM, page.body()).replace("&amp;", "&");
        var answer = send(HttpRequest.newBuilder(URI.create(target))
                .header("Cookie", cookies(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        form(Map.of("username", user.username(), "password", user.password())))));
        return found(CODE, answer.headers().firstValue("Location").orElse(""));
    }

    /** Sent back whatever they say: browsers take plain HTTP on this machine for secure. */
    private static String cookies(HttpResponse<String> page) {
        return page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + JsonApi.encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException nobody) {
            throw new IllegalStateException(nobody);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
