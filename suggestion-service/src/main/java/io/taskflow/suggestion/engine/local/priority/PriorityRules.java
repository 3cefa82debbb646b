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
        rules.add(new DueDateRule());
        List<PriorityRule> byMeaning = List.of(new PrototypeRule(model, book.prototypes()), new HistoryRule(model));
        return new PriorityRules(book.version(), List.copyOf(rules), byMeaning);
    }

    /** Version of the rule file. */
    public String version() {
        return version;
    }

    /** The priority that the rules come to, strongest reason first. */
    public PriorityAnswer judge(PriorityQuestion question, Engine engine) {
        return judge(question, engine, Stream.concat(byWords.stream(), byMeaning.stream()));
    }

    /** The same without looking for tasks that are alike in meaning: some hundredths of a millisecond instead of several. */
    public PriorityAnswer byWords(PriorityQuestion question, Engine engine) {
        return judge(question, engine, byWords.stream());
    }

    private PriorityAnswer judge(PriorityQuestion question, Engine engine, Stream<PriorityRule> rules) {
        List<Factor> factors = rules.flatMap(rule -> rule.factors(question).stream())
                .filter(factor -> Math.abs(factor.weight()) >= NOTEWORTHY)
                .map(PriorityRules::rounded)
                .sorted(Comparator.comparingDouble((Factor factor) -> Math.abs(factor.weight()))
                        .reversed())
                .toList();
        var score = PriorityScore.of(factors);
        String rationale = Rationale.of(score.priority(), factors);
        return new PriorityAnswer(score.priority(), score.confidence(factors), factors, rationale, engine, version);
    }

    private static Factor rounded(Factor factor) {
        return new Factor(factor.name(), Math.round(factor.weight() * 100) / 100.0, factor.evidence());
    }
}
