package io.taskflow.benchmarks.system;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.taskflow.local.StackException;
import io.taskflow.local.http.JsonApi;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Logs in on Keycloak's page as a browser does. */
final class BrowserLogin {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final String gateway;
    private final Cookies cookies = new Cookies();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();

    BrowserLogin(String gateway) {
        this.gateway = gateway;
    }

    /** The cookies that stand for the session at the gateway. */
    String cookie(String username, String password) {
        Matcher form = FORM.matcher(send(request(gateway + "/login").GET()));
        if (!form.find()) {
            throw new StackException("Keycloak shows no form to log in.");
        }
        String fields = "username=" + JsonApi.encode(username) + "&password=" + JsonApi.encode(password);
        send(request(form.group(1).replace("&amp;", "&"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
        return cookies.getCookieStore().get(URI.create(gateway)).stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(joining("; "));
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
    }

    private String send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException cannot) {
            throw new StackException("Logging in failed: " + cannot.getMessage(), cannot);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", interrupted);
        }
    }

    /** Browsers take plain HTTP on this machine for secure; Java's own cookies do not. */
    private static final class Cookies extends CookieManager {

        Cookies() {
            super(null, CookiePolicy.ACCEPT_ALL);
        }

        @Override
        public void put(URI address, Map<String, List<String>> headers) throws IOException {
            super.put(
                    address,
                    headers.entrySet().stream()
                            .collect(toMap(Map.Entry::getKey, header -> anywhere(header.getValue()))));
        }

        private static List<String> anywhere(List<String> values) {
            return values.stream()
                    .map(value -> value.replaceAll("(?i);\\s*secure", ""))
                    .toList();
        }
    }
}
