package io.taskflow.suggestion.vector;

import io.taskflow.service.work.Backlog;
import io.taskflow.service.work.BacklogSize;
import io.taskflow.suggestion.engine.SuggesterTiming;
import io.taskflow.suggestion.engine.local.embedding.Int8Vector;
import io.taskflow.suggestion.engine.local.embedding.SentenceModel;
import io.taskflow.suggestion.engine.local.embedding.TaskText;
import io.taskflow.suggestion.foreground.Foreground;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/** Tasks whose words have no vector yet. Two instances may read the same one: that costs time and changes nothing. */
@Service
class VectorBacklog implements Backlog<UnreadTask> {

    private static final Logger log = LoggerFactory.getLogger(VectorBacklog.class);

    private final TaskVectors vectors;
    private final SentenceModel model;
    private final SuggesterTiming engine;
    private final Foreground foreground;
    private final Breather breather = new Breather();

    VectorBacklog(TaskVectors vectors, SentenceModel model, SuggesterTiming engine, Foreground foreground) {
        this.vectors = vectors;
        this.model = model;
        this.engine = engine;
        this.foreground = foreground;
    }

    @Override
    public List<UnreadTask> take(int limit) {
        engine.awaitReady();
        breather.rest();
        foreground.awaitPause();
        return vectors.unread(limit);
    }

    @Override
    public void work(List<UnreadTask> tasks) {
        vectors.keep(tasks.stream().map(this::read).toList());
    }

    private ReadTask read(UnreadTask task) {
        foreground.letPass();
        long begun = System.nanoTime();
        String text = TaskText.of(task.title(), task.description());
        Int8Vector title = vector(task.title());
        var read = new ReadTask(task, title, text.equals(task.title()) ? title : vector(text));
        breather.worked(System.nanoTime() - begun);
        return read;
    }

    private Int8Vector vector(String text) {
        return Int8Vector.of(model.compute(text));
    }

    @Override
    public void failed(UnreadTask task, Throwable failure) {
        if (failure instanceof DataAccessException away) {
            throw away; // The task can be read: it is taken again.
        }
        if (failure instanceof Error error) {
            throw error;
        }
        vectors.skip(task);
        log.atWarn().addKeyValue("taskId", task.id()).setCause(failure).log("Task left without vectors");
    }

    @Override
    public BacklogSize size() {
        return vectors.size();
    }
}
