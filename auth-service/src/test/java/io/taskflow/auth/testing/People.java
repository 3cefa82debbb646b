package io.taskflow.auth.testing;

import java.util.UUID;

/** People for tests; nobody is anybody else. */
public final class People {
    /** Keeps the realm's policy. */
    public static final String PASSWORD = "Correct-Horse-1";

    private People() {}

    /** A username that nobody has. */
    public static String freshName(String start) {
        return start + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** The body of a registration. */
    public static String registration(String username, String email, String password) {
        return """
                {"username": "%s", "email": "%s", "password": "%s", "firstName": "Carol", "lastName": "Miller"}""".formatted(username, email, password);
    }

    /** A good registration under this name. */
    public static String registration(String username) {
        return registration(username, username + "@taskflow.test", PASSWORD);
    }

    /** The body of a login. */
    public static String login(String username, String password) {
        return """
                {"username": "%s", "password": "%s"}""".formatted(username, password);
    }
}
