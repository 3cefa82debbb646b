package io.taskflow.task.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The labels of projects. Those that differ in case or normal form only are one, which is written as whoever was first wrote it. */
@Repository
public class Labels {
    /** Holds the labels that are there, lest they be forgotten before a task has them. */
    private static final String SPELL = """
            with sent as materialized (
              select task, label_key(label) as key, min(place) as place, (array_agg(label order by place))[1] as label
              from unnest(cast(:tasks as int[]), cast(:labels as text[])) with ordinality as sent (task, label, place)
              group by 1, 2),
            first as materialized (select key, (array_agg(label order by place))[1] as label from sent group by key),
            known as materialized (
              select key, name from project_label where project_id = :projectId and key in (select key from first)
              order by key for key share),
            added as (
              insert into project_label (project_id, key, name)
              select :projectId, key, label from first where key not in (select key from known)
              order by key on conflict do nothing returning key, name)
            select sent.task, coalesce(known.name, added.name) as name
            from sent left join added using (key) left join known using (key)
            order by sent.place""";

    private final JdbcClient jdbc;

    Labels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The labels, each once, as this project writes them; what is new there is written so from now on. */
    public List<String> spelled(UUID projectId, List<String> labels) {
        return spelledEach(projectId, List.of(labels)).getFirst();
    }

    /** The same for many tasks at once, in their order. */
    public List<List<String>> spelledEach(UUID projectId, List<List<String>> tasks) {
        if (tasks.stream().allMatch(List::isEmpty)) {
            return tasks;
        }
        List<Spelled> spelled = spell(projectId, tasks);
        if (spelled.stream().anyMatch(label -> label.name() == null)) {
            // Somebody made the same label at this very moment: we have waited for them, and see it only now.
            spelled = spell(projectId, tasks);
        }
        List<List<String>> each = new ArrayList<>();
        tasks.forEach(task -> each.add(new ArrayList<>()));
        for (Spelled label : spelled) {
            if (label.name() != null) {
                each.get(label.task()).add(label.name());
            }
        }
        return each;
    }

    private List<Spelled> spell(UUID projectId, List<List<String>> tasks) {
        List<Integer> places = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int task = 0; task < tasks.size(); task++) {
            for (String label : tasks.get(task)) {
                places.add(task);
                labels.add(trimmed(label));
            }
        }
        return jdbc.sql(SPELL)
                .param("projectId", projectId)
                .param("tasks", places.toArray(Integer[]::new))
                .param("labels", labels.toArray(String[]::new))
                .query((row, number) -> new Spelled(row.getInt("task"), row.getString("name")))
                .list();
    }

    /** @param name null for one that somebody makes at this very moment */
    private record Spelled(int task, @Nullable String name) {}

    /** Those that a task of the project has, in the order of their keys, beginning after one. */
    List<Row> of(UUID projectId, @Nullable String after, int limit) {
        return jdbc.sql("""
                select label.key, label.name, tasks.open from project_label label cross join lateral (
                    select count(*) as used, count(*) filter (where t.status in ('OPEN', 'IN_PROGRESS')) as open from task t
                    where t.project_id = label.project_id and t.label_keys @> array[label.key] and t.deleted_at is null) tasks
                where label.project_id = :projectId and label.key > :after and tasks.used > 0
                order by label.key limit :limit""")
                .param("projectId", projectId)
                .param("after", Objects.requireNonNullElse(after, ""))
                .param("limit", limit)
                .query((row, number) ->
                        new Row(row.getString("key"), new LabelView(row.getString("name"), row.getLong("open"))))
                .list();
    }

    /** Without blanks at the edges, of whatever width. */
    private static String trimmed(String label) {
        int[] characters = label.codePoints().toArray();
        int start = 0;
        int end = characters.length;
        while (start < end && isBlank(characters[start])) {
            start++;
        }
        while (end > start && isBlank(characters[end - 1])) {
            end--;
        }
        return new String(characters, start, end - start);
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** A label and its place in the list. */
    record Row(String key, LabelView view) {}
}
