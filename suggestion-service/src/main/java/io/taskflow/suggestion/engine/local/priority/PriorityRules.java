package io.taskflow.suggestion.engine.local.priority;

import io.taskflow.contracts.suggestion.Engine;
import io.taskflow.contracts.suggestion.Factor;
import io.taskflow.suggestion.engine.PriorityAnswer;
import io.taskflow.suggestion.engine.PriorityQuestion;
import io.taskflow.suggestion.engine.local.embedding.SentenceModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every rule there is, and the judgement they come to together. */
public final class PriorityRules {

    /** Reasons below this neither move the score nor help a reader. */
    private static final double NOTEWORTHY = 0.05;

    private final String version;
    private final List<PriorityRule> byWords;
    private final PriorityRule byDeadline = new DueDateRule();
    private final List<PriorityRule> byMeaning;

    private PriorityRules(String version, List<PriorityRule> byWords, List<PriorityRule> byMeaning) {
        this.version = version;
        this.byWords = byWords;
        this.byMeaning = byMeaning;
    }

    /** The rules of {@code priority-rules.yml}, due dates and the project's history. */
    public static PriorityRules standard(SentenceModel model) {
        PriorityRuleBook book = PriorityRuleBook.read();
        List<PriorityRule> rules = new ArrayList<>();
        book.phrases().forEach(phrases -> rules.add(new PhraseRule(phrases)));
        List<PriorityRule> byMeaning = List.of(new PrototypeRule(model, book.prototypes()), new HistoryRule(model));
        return new PriorityRules(book.version(), List.copyOf(rules), byMeaning);
    }

    /** Version of the rule file. */
    public String version() {
        return version;
    }

    /** The priority that the rules come to, strongest reason first. */
    public PriorityAnswer judge(PriorityQuestion question, Engine engine) {
        return judge(question, engine, Stream.concat(explicit(), byMeaning.stream()));
    }

    /** The same without looking for tasks that are alike in meaning: some hundredths of a millisecond instead of several. */
    public PriorityAnswer byWords(PriorityQuestion question, Engine engine) {
        return judge(question, engine, explicit());
    }

    /** What the task's words say by themselves, each a reason on the scale where 0.5 is a step from one priority to the next. */
    public List<Factor> words(PriorityQuestion question) {
        return noteworthy(byWords.stream(), question);
    }

    /** The same of when it is due; at most one. */
    public List<Factor> deadline(PriorityQuestion question) {
        return noteworthy(Stream.of(byDeadline), question);
    }

    /** What such reasons come to together. */
    public static double together(List<Factor> factors) {
        return PriorityScore.of(factors).weight();
    }

    private Stream<PriorityRule> explicit() {
        return Stream.concat(byWords.stream(), Stream.of(byDeadline));
    }

    private PriorityAnswer judge(PriorityQuestion question, Engine engine, Stream<PriorityRule> rules) {
        List<Factor> factors = noteworthy(rules, question);
        var score = PriorityScore.of(factors);
        String rationale = Rationale.of(score.priority(), factors);
        return new PriorityAnswer(score.priority(), score.confidence(factors), factors, rationale, engine, version);
    }

    private static List<Factor> noteworthy(Stream<PriorityRule> rules, PriorityQuestion question) {
        return rules.flatMap(rule -> rule.factors(question).stream())
                .filter(factor -> Math.abs(factor.weight()) >= NOTEWORTHY)
                .map(PriorityRules::rounded)
                .sorted(Comparator.comparingDouble((Factor factor) -> Math.abs(factor.weight()))
                        .reversed())
                .toList();
    }

    private static Factor rounded(Factor factor) {
        return new Factor(factor.name(), Math.round(factor.weight() * 100) / 100.0, factor.evidence());
    }
}
