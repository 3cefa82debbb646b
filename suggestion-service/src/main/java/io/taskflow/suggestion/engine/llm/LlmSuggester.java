package io.taskflow.suggestion.engine.llm;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import io.taskflow.contracts.suggestion.Engine;
import io.taskflow.contracts.suggestion.SubtaskProposal;
import io.taskflow.suggestion.engine.PriorityAnswer;
import io.taskflow.suggestion.engine.PriorityQuestion;
import io.taskflow.suggestion.engine.SubtaskAnswer;
import io.taskflow.suggestion.engine.SubtaskQuestion;
import io.taskflow.suggestion.engine.Suggester;
import io.taskflow.suggestion.engine.SuggesterFailedException;
import io.taskflow.suggestion.engine.llm.answer.PrioritySheet;
import io.taskflow.suggestion.engine.llm.answer.SubtaskSheet;
import io.taskflow.suggestion.engine.llm.call.LlmGuard;
import io.taskflow.suggestion.engine.llm.call.StructuredChat;
import io.taskflow.suggestion.engine.llm.prompt.Prompt;
import java.util.List;
import java.util.function.Consumer;

/** Asks a language model. Its answers are checked against the rules of the contract before anybody sees them. */
public final class LlmSuggester implements Suggester {

    private final StructuredChat chat;
    private final StreamingChatModel streaming;
    private final LlmGuard guard;
    private final Engine engine;
    private final Prompt priority = Prompt.read("priority-v1");
    private final Prompt subtasks = Prompt.read("subtasks-v2");

    /** Asks {@code models} within the bounds that {@code guard} sets. */
    public LlmSuggester(LlmModels models, LlmGuard guard) {
        chat = new StructuredChat(models.whole(), Prompt.read("repair-v1"));
        streaming = models.streaming();
        this.guard = guard;
        engine = new Engine(Engine.Kind.llm, models.name(), false);
    }

    @Override
    public PriorityAnswer priority(PriorityQuestion question) {
        return guard.call(() -> chat.ask(
                priority.about(PrioritySheet.data(question)),
                PrioritySheet.FORMAT,
                text -> PrioritySheet.read(text, engine, priority.version())));
    }

    @Override
    public SubtaskAnswer subtasks(SubtaskQuestion question) {
        List<SubtaskProposal> steps = guard.call(() -> chat.ask(
                subtasks.about(SubtaskSheet.data(question)),
                SubtaskSheet.FORMAT,
                text -> SubtaskSheet.read(text, question.maxItems())));
        return new SubtaskAnswer(steps, engine, true, subtasks.version());
    }

    @Override
    public SubtaskAnswer subtasks(SubtaskQuestion question, Consumer<SubtaskProposal> each) {
        var stream = new SubtaskStream(each, question.maxItems());
        try {
            boolean complete = guard.call(() -> {
                streaming.chat(request(question), stream);
                return stream.await();
            });
            return new SubtaskAnswer(stream.close(), engine, complete, subtasks.version());
        } catch (SuggesterFailedException failure) {
            List<SubtaskProposal> given = stream.close();
            if (given.isEmpty()) {
                throw failure;
            }
            return new SubtaskAnswer(given, engine, false, subtasks.version());
        }
    }

    private ChatRequest request(SubtaskQuestion question) {
        return ChatRequest.builder()
                .messages(subtasks.about(SubtaskSheet.data(question)))
                .responseFormat(SubtaskSheet.FORMAT)
                .build();
    }
}
