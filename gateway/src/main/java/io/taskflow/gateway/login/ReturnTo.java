package io.taskflow.gateway.login;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a browser goes after the login: a page of ours, whatever the address that led to the login says. */
final class ReturnTo {

    static final String HOME = "/";

    private static final int LONGEST = 1024;

    /** No pages: logging in anew, or out, for ever. */
    private static final List<String> NO_PAGES = List.of("/login", "/logout", "/api/", "/ws");

    private ReturnTo() {}

    /** The path with its query and fragment if it is one of this host, else the start page. */
    static String of(@Nullable String wanted) {
        return wanted != null && isOwn(wanted) ? wanted : HOME;
    }

    /** Browsers read a backslash as a slash, and "//host" as another host's address; the rest RFC 3986 says. */
    private static boolean isOwn(String wanted) {
        if (wanted.length() > LONGEST
                || !wanted.startsWith("/")
                || wanted.startsWith("//")
                || wanted.indexOf('\\') >= 0
                || NO_PAGES.stream().anyMatch(wanted::startsWith)
                || !wanted.chars().allMatch(letter -> letter > ' ' && letter < 127)) {
            return false;
        }
        try {
            URI uri = new URI(wanted);
            return uri.getScheme() == null && uri.getRawAuthority() == null && wanted.equals(uri.toString());
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
