package io.taskflow.auth.password;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Keycloak's password policy, as far as a person can be told before trying. Rules that only Keycloak can check (history, blacklists)
 * are left to it.
 */
public record PasswordPolicy(List<PasswordRule> rules) {
    private static final Pattern RULE = Pattern.compile("(\\w+)\\(([^)]*)\\)");

    public PasswordPolicy {
        rules = List.copyOf(rules);
    }

    /** Reads Keycloak's notation: {@code length(10) and digits(1)}. Names that are not known here are passed over. */
    public static PasswordPolicy parse(String policy) {
        return new PasswordPolicy(RULE.matcher(policy)
                .results()
                .map(PasswordPolicy::rule)
                .flatMap(Optional::stream)
                .toList());
    }

    /** Every demand that this password does not meet, in words; empty for a good one. */
    public List<String> unmet(String password, String username, String email) {
        return rules.stream()
                .filter(rule -> !rule.isKeptBy(password, username, email))
                .map(PasswordRule::demand)
                .toList();
    }

    private static Optional<PasswordRule> rule(MatchResult found) {
        return Optional.ofNullable(
                switch (found.group(1)) {
                    case "length" -> new PasswordRule.MinLength(number(found, 8));
                    case "maxLength" -> new PasswordRule.MaxLength(number(found, 64));
                    case "upperCase" ->
                        new PasswordRule.AtLeast(number(found, 1), "upper-case letter", Character::isUpperCase);
                    case "lowerCase" ->
                        new PasswordRule.AtLeast(number(found, 1), "lower-case letter", Character::isLowerCase);
                    case "digits" -> new PasswordRule.AtLeast(number(found, 1), "digit", Character::isDigit);
                    case "specialChars" ->
                        new PasswordRule.AtLeast(number(found, 1), "special character", PasswordPolicy::isSpecial);
                    case "notUsername" -> new PasswordRule.NotUsername();
                    case "notEmail" -> new PasswordRule.NotEmail();
                    default -> null;
                });
    }

    private static boolean isSpecial(int character) {
        return !Character.isLetterOrDigit(character);
    }

    /** Keycloak writes "undefined" for a rule left at its default. */
    private static int number(MatchResult found, int otherwise) {
        String text = found.group(2).strip();
        return text.chars().allMatch(Character::isDigit) && !text.isEmpty() && text.length() < 6
                ? Integer.parseInt(text)
                : otherwise;
    }
}
