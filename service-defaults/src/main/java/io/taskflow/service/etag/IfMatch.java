package io.taskflow.service.etag;

import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.ProblemKind;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The {@code If-Match} header (RFC 9110, 13.1.1) as a controller's argument: which versions the caller is willing to change; with it
 * {@code If-None-Match} (13.1.2): which not.
 * Absent or {@code *}: any. Weak tags and tags of other makers never match.
 */
public final class IfMatch {
    private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\"\\s*(?:,|$)");
    private static final String EVERY = "*";

    private final @Nullable Set<String> tags;
    private final @Nullable Set<String> unwanted;

    private IfMatch(@Nullable Set<String> tags, @Nullable Set<String> unwanted) {
        this.tags = tags;
        this.unwanted = unwanted;
    }

    /** As the headers {@code If-Match} and {@code If-None-Match} say; null for an absent one. Throws a 400 problem when one is malformed. */
    public static IfMatch parse(@Nullable String match, @Nullable String noneMatch) {
        Set<String> wanted = tagsOf("If-Match", match);
        return new IfMatch(
                wanted == null || wanted.contains(EVERY) ? null : wanted, tagsOf("If-None-Match", noneMatch));
    }

    /** Throws a 412 problem that carries the current {@code ETag}, unless the caller's versions include this one. */
    public void check(long currentVersion) {
        String current = ETags.of(currentVersion);
        boolean isOther = tags != null && !tags.contains(current);
        if (isOther || (unwanted != null && isAmong(unwanted, current))) {
            throw ProblemException.preconditionFailed(current);
        }
    }

    /** By the weak comparison, as RFC 9110, 13.1.2 wants it. */
    private static boolean isAmong(Set<String> tags, String current) {
        return tags.contains(EVERY) || tags.contains(current) || tags.contains("W/" + current);
    }

    private static @Nullable Set<String> tagsOf(String name, @Nullable String header) {
        if (header == null || header.strip().equals(EVERY)) {
            return header == null ? null : Set.of(EVERY);
        }
        Set<String> tags = new HashSet<>();
        Matcher matcher = TAG.matcher(header);
        int end = 0;
        while (end < header.length() && matcher.region(end, header.length()).lookingAt()) {
            tags.add(matcher.group().replace(",", " ").strip());
            end = matcher.end();
        }
        if (tags.isEmpty() || end < header.length()) {
            throw ProblemException.of(
                    ProblemKind.MALFORMED_REQUEST, name + " must be * or a list of entity tags such as \"7\".");
        }
        return tags;
    }
}
