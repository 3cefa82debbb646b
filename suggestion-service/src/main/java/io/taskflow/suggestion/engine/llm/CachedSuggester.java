package io.taskflow.suggestion.engine.llm;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.taskflow.contracts.suggestion.SubtaskProposal;
import io.taskflow.suggestion.engine.PriorityAnswer;
import io.taskflow.suggestion.engine.PriorityQuestion;
import io.taskflow.suggestion.engine.SubtaskAnswer;
import io.taskflow.suggestion.engine.SubtaskQuestion;
import io.taskflow.suggestion.engine.Suggester;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Gives an answer again to the same question for a while. What somebody may see is part of a question, so that nobody is
 * told what another was; model and prompt are those of this process. Failures and answers that broke off are not kept.
 */
public final class CachedSuggester implements Suggester {

    private final Suggester asked;
    private final Cache<String, PriorityAnswer> priorities;
    private final Cache<String, SubtaskAnswer> subtasks;

    /** In front of {@code asked}. */
    public CachedSuggester(Suggester asked, LlmSettings.Cache settings, Ticker ticker) {
        this.asked = asked;
        priorities = cache(settings, ticker);
        subtasks = cache(settings, ticker);
    }

    private static <T> Cache<String, T> cache(LlmSettings.Cache settings, Ticker ticker) {
        return Caffeine.newBuilder()
                .maximumSize(settings.size())
                .expireAfterWrite(settings.ttl())
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    @Override
    public PriorityAnswer priority(PriorityQuestion question) {
        String hash = question.hash();
        PriorityAnswer known = priorities.getIfPresent(hash);
        if (known != null) {
            return known;
        }
        PriorityAnswer answer =
                asked.priority(question); // not within the cache, which would let others wait without an end
        priorities.put(hash, answer);
        return answer;
    }

    @Override
    public SubtaskAnswer subtasks(SubtaskQuestion question) {
        return subtasks(question, step -> {}, asked::subtasks);
    }

    @Override
    public SubtaskAnswer subtasks(SubtaskQuestion question, Consumer<SubtaskProposal> each) {
        return subtasks(question, each, same -> asked.subtasks(same, each));
    }

    private SubtaskAnswer subtasks(
            SubtaskQuestion question, Consumer<SubtaskProposal> each, Function<SubtaskQuestion, SubtaskAnswer> ask) {
        String hash = question.hash();
        SubtaskAnswer known = subtasks.getIfPresent(hash);
        if (known != null) {
            known.subtasks().forEach(each);
            return known;
        }
        SubtaskAnswer answer = ask.apply(question);
        if (answer.complete()) {
            subtasks.put(hash, answer);
        }
        return answer;
    }
}
