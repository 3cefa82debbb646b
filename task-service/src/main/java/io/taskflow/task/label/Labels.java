package io.taskflow.task.label;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
              select label_key(label) as key, min(place) as place, (array_agg(label order by place))[1] as label
              from unnest(cast(:labels as text[])) with ordinality as sent (label, place) group by 1),
            known as materialized (
              select key, name from project_label where project_id = :projectId and key in (select key from sent)
              order by key for key share),
            added as (
              insert into project_label (project_id, key, name)
              select :projectId, key, label from sent where key not in (select key from known)
              order by key on conflict do nothing returning key, name)
            select coalesce(known.name, added.name) as name
            from sent left join added using (key) left join known using (key)
            order by sent.place""";

    private final JdbcClient jdbc;

    Labels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The labels, each once, as this project writes them; what is new there is written so from now on. */
    public List<String> spelled(UUID projectId, List<String> labels) {
        if (labels.isEmpty()) {
            return labels;
        }
        List<String> trimmed = labels.stream().map(Labels::trimmed).toList();
        List<Optional<String>> spelled = spell(projectId, trimmed);
        if (spelled.contains(Optional.<String>empty())) {
            // Somebody made the same label at this very moment: we have waited for them, and see it only now.
            spelled = spell(projectId, trimmed);
        }
        return spelled.stream().flatMap(Optional::stream).toList();
    }

    private List<Optional<String>> spell(UUID projectId, List<String> labels) {
        return jdbc.sql(SPELL)
                .param("projectId", projectId)
                .param("labels", labels.toArray(String[]::new))
                .query((row, number) -> Optional.ofNullable(row.getString("name")))
                .list();
    }

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
