package io.taskflow.suggestion.engine.llm;

import dev.langchain4j.model.chat.request.ResponseFormat;
import io.taskflow.contracts.suggestion.Engine;
import io.taskflow.contracts.suggestion.SubtaskProposal;
import io.taskflow.suggestion.engine.PriorityAnswer;
import io.taskflow.suggestion.engine.PriorityQuestion;
import io.taskflow.suggestion.engine.SubtaskAnswer;
import io.taskflow.suggestion.engine.SubtaskQuestion;
import io.taskflow.suggestion.engine.Suggester;
import io.taskflow.suggestion.engine.SuggesterFailedException;
import io.taskflow.suggestion.engine.account.Asker;
import io.taskflow.suggestion.engine.llm.answer.PrioritySheet;
import io.taskflow.suggestion.engine.llm.answer.SubtaskSheet;
import io.taskflow.suggestion.engine.llm.call.Conversation;
import io.taskflow.suggestion.engine.llm.call.ModelCalls;
import io.taskflow.suggestion.engine.llm.call.StructuredChat;
import io.taskflow.suggestion.engine.llm.guard.LlmGuard;
import io.taskflow.suggestion.engine.llm.prompt.Prompt;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks a language model. Its answers are checked against the rules of the contract before anybody sees them. */
public final class LlmSuggester implements Suggester {

    private final StructuredChat chat;
    private final StreamedSteps streamed;
    private final LlmGuard guard;
    private final boolean redact;
    private final Engine engine;
    private final Prompt priority = Prompt.read("priority-v2");
    private final Prompt subtasks = Prompt.read("subtasks-v2");

    /**
     * Asks {@code models} by {@code calls}, within the bounds that {@code guard} sets.
     *
     * @param redact whether what tells who people are is kept from the model
     */
    public LlmSuggester(LlmModels models, ModelCalls calls, LlmGuard guard, boolean redact) {
        chat = new StructuredChat(models.whole(), calls, Prompt.read("repair-v1"));
        streamed = new StreamedSteps(models.streaming(), calls, chat);
        this.guard = guard;
        this.redact = redact;
        engine = new Engine(Engine.Kind.llm, models.name(), false);
    }

    @Override
    public PriorityAnswer priority(PriorityQuestion question) {
        return ask(
                new Exchange(priority, PrioritySheet.data(question), redact),
                PrioritySheet.FORMAT,
                text -> PrioritySheet.read(text, engine, priority.version()));
    }

    @Override
    public SubtaskAnswer subtasks(SubtaskQuestion question) {
        List<SubtaskProposal> steps =
                ask(exchange(question), SubtaskSheet.FORMAT, text -> SubtaskSheet.read(text, question.maxItems()));
        return new SubtaskAnswer(steps, engine, true, subtasks.version());
    }

    private <T> T ask(Exchange exchange, ResponseFormat format, Function<String, T> read) {
        Asker asker = Asker.current();
        return guard.call(
                asker.isBackground(),
                deadline -> chat.ask(
                        new Conversation(asker, deadline, exchange.messages(), format),
                        text -> read.apply(exchange.received(text))));
    }

    @Override
    public SubtaskAnswer subtasks(SubtaskQuestion question, Consumer<SubtaskProposal> each) {
        Asker asker = Asker.current();
        Exchange exchange = exchange(question);
        var given = new GivenSteps(each, question.maxItems());
        try {
            guard.call(asker.isBackground(), deadline -> {
                var conversation = new Conversation(asker, deadline, exchange.messages(), SubtaskSheet.FORMAT);
                streamed.give(conversation, exchange, question.maxItems(), given);
                return true;
            });
            return new SubtaskAnswer(given.close(), engine, true, subtasks.version());
        } catch (SuggesterFailedException failure) {
            List<SubtaskProposal> steps = given.close();
            if (steps.isEmpty()) {
                throw failure;
            }
            return new SubtaskAnswer(steps, engine, steps.size() == question.maxItems(), subtasks.version());
        }
    }

    private Exchange exchange(SubtaskQuestion question) {
        return new Exchange(subtasks, SubtaskSheet.data(question), redact);
    }
}
