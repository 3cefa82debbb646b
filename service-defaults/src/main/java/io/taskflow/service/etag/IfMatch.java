package io.taskflow.service.etag;

import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.ProblemKind;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The {@code If-Match} header (RFC 9110, 13.1.1) as a controller's argument: which versions the caller is willing to change.
 * Absent or {@code *}: any. Weak tags and tags of other makers never match.
 */
public final class IfMatch {
    private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\"\\s*(?:,|$)");
    private static final IfMatch ANY = new IfMatch(null);

    private final @Nullable Set<String> tags;

    private IfMatch(@Nullable Set<String> tags) {
        this.tags = tags;
    }

    /** As the header says; null for an absent one. Throws a 400 problem when it is malformed. */
    public static IfMatch parse(@Nullable String header) {
        return header == null || header.strip().equals("*") ? ANY : new IfMatch(tagsOf(header));
    }

    /** True when the caller named versions, so that {@link #check} can fail. */
    public boolean isPresent() {
        return tags != null;
    }

    /** Throws a 412 problem that carries the current {@code ETag}, unless the caller's versions include this one. */
    public void check(long currentVersion) {
        String current = ETags.of(currentVersion);
        if (tags != null && !tags.contains(current)) {
            throw ProblemException.preconditionFailed(current);
        }
    }

    private static Set<String> tagsOf(String header) {
        Set<String> tags = new HashSet<>();
        Matcher matcher = TAG.matcher(header);
        int end = 0;
        while (end < header.length() && matcher.find(end) && matcher.start() == end) {
            tags.add(matcher.group().replace(",", " ").strip());
            end = matcher.end();
        }
        if (tags.isEmpty() || end < header.length()) {
            throw ProblemException.of(
                    ProblemKind.MALFORMED_REQUEST, "If-Match must be * or a list of entity tags such as \"7\".");
        }
        return tags;
    }
}
