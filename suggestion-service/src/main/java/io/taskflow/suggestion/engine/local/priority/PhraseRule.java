package io.taskflow.suggestion.engine.local.priority;

import io.taskflow.contracts.suggestion.Factor;
import io.taskflow.suggestion.engine.PriorityQuestion;
import io.taskflow.suggestion.engine.local.priority.PriorityRuleBook.Negation;
import io.taskflow.suggestion.engine.local.priority.PriorityRuleBook.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that speak for or against haste: in full where they stand in the title, by half in the description. */
final class PhraseRule implements PriorityRule {

    /** "not", or the like, at most two words before. */
    private static final Pattern NEGATED = Pattern.compile(
            "(?:\\b(?:not|no|non|nothing|never|without|isn't|aren't|wasn't|don't|doesn't|won't|hardly|prevents?"
                    + "|nicht|nichts|keine?[mnrs]?|ohne|kaum)\\W+(?:\\w+\\W+){0,2})$",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final double IN_DESCRIPTION = 0.5;
    private static final double OPPOSITE = -0.6;

    private final Phrases phrases;
    private final Pattern pattern;

    PhraseRule(Phrases phrases) {
        this.phrases = phrases;
        this.pattern = Pattern.compile(phrases.words().stream()
                .map(PhraseRule::regex)
                .collect(Collectors.joining("|", "(?<![\\w-])(?:", ")(?![\\w-])")));
    }

    private static String regex(String words) {
        boolean anyEnding = words.endsWith("*");
        String text = anyEnding ? words.substring(0, words.length() - 1) : words;
        return Pattern.quote(text) + (anyEnding ? "[\\w-]*" : "");
    }

    @Override
    public List<Factor> factors(PriorityQuestion question) {
        Optional<Factor> inTitle = find(question.title(), 1);
        String description = question.description();
        Optional<Factor> found =
                inTitle.isPresent() || description == null ? inTitle : find(description, IN_DESCRIPTION);
        return found.stream().toList();
    }

    private Optional<Factor> find(String original, double share) {
        String text = original.replace('\u2019', '\'').toLowerCase(Locale.ROOT);
        return occurrences(text, share).max(java.util.Comparator.comparingDouble(factor -> Math.abs(factor.weight())));
    }

    private Stream<Factor> occurrences(String text, double share) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().flatMap(match -> {
            Matcher before = NEGATED.matcher(text.substring(Math.max(0, match.start() - 40), match.start()));
            return before.find()
                    ? negated(before.group() + match.group(), share)
                    : Stream.of(factor(phrases.name(), share * phrases.weight(), match.group()));
        });
    }

    private Stream<Factor> negated(String evidence, double share) {
        return phrases.negation() == Negation.none
                ? Stream.empty()
                : Stream.of(factor("not-" + phrases.name(), share * phrases.weight() * OPPOSITE, evidence));
    }

    private static Factor factor(String name, double weight, String evidence) {
        return new Factor(name, weight, "\u201c" + evidence.strip() + "\u201d");
    }
}
