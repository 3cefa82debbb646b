package io.taskflow.seed;

/** Rows of some tasks, by table. */
record Rows(CopyRows tasks, CopyRows activity, CopyRows comments) {
    static final String TASK =
            "id, project_id, number, key, title, description, status, priority, due_at, assignee_id, reporter_id,"
                    + " labels, parent_id, position, version, created_at, updated_at, completed_at";
    static final String ACTIVITY = "task_id, version, actor_id, at, changes";
    static final String COMMENT = "id, task_id, author_id, text, mentions, version, created_at, updated_at";

    Rows() {
        this(new CopyRows(), new CopyRows(), new CopyRows());
    }
}
