package io.taskflow.chaos.client;

import java.util.ArrayList;
import java.util.List;

/**
 * What one writer knows of a task of its own. All writes to it are one after the other, so the last acknowledged one is what has
 * to be there in the end.
 */
public final class WrittenTask {

    private final String id;
    private final List<String> tokens = new ArrayList<>();
    private boolean deleted;

    WrittenTask(String id, String firstToken) {
        this.id = id;
        tokens.add(firstToken);
    }

    void changed(String token) {
        tokens.add(token);
    }

    void gone() {
        deleted = true;
    }

    /** The task's id. */
    public String id() {
        return id;
    }

    /** The marks of all acknowledged writes, in their order. */
    public List<String> tokens() {
        return List.copyOf(tokens);
    }

    /** Whether its deletion was acknowledged. */
    public boolean deleted() {
        return deleted;
    }
}
