package io.taskflow.task.list;

import io.taskflow.contracts.task.TaskStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of each filter, of common and of rare values, with the same in plain SQL. */
final class Filters {
    private static final String SOMEONE = "22222222-0000-7000-8000-000000000001";

    private Filters() {}

    /** The filter, as a query would have it, and what it says. */
    record Sample(String query, String sql) {
        TaskFilter filter() {
            return parse(null, query);
        }

        TaskFilter in(UUID project) {
            return parse(project, query);
        }
    }

    static Map<String, Sample> all() {
        String me = "assignee_id = '" + ManyTasks.READER + "'";
        Map<String, Sample> all = new LinkedHashMap<>();
        all.put("nothing", new Sample("", "true"));
        all.put("status", new Sample("status=DONE", "status = 'DONE'"));
        all.put("open", new Sample("status=IN_PROGRESS,OPEN", "status not in ('DONE', 'CANCELLED')"));
        all.put("closed", new Sample("status=DONE,CANCELLED,DONE", "status in ('DONE', 'CANCELLED')"));
        all.put("priority", new Sample("priority=URGENT", "priority = 4"));
        all.put("no priority", new Sample("priority=none", "priority is null"));
        all.put("a priority or none", new Sample("priority=HIGH,none", "coalesce(priority, 3) = 3"));
        all.put("assignee me", new Sample("assigneeId=me", me));
        all.put("rare assignee", new Sample("assigneeId=" + SOMEONE, "assignee_id = '" + SOMEONE + "'"));
        all.put("no assignee", new Sample("assigneeId=none", "assignee_id is null"));
        all.put("mine or nobody's", new Sample("assigneeId=me&assigneeId=none", "(" + me + " or assignee_id is null)"));
        all.put(
                "mine and open",
                new Sample("assigneeId=me&status=OPEN,IN_PROGRESS", me + " and status not in ('DONE', 'CANCELLED')"));
        all.put("mine and urgent", new Sample("assigneeId=me&priority=URGENT", me + " and priority = 4"));
        all.put("common label", new Sample("label=red", "'red' = any(labels)"));
        all.put("rare label", new Sample("label=l7", "'l7' = any(labels)"));
        all.put("not a label", new Sample("label=red&label=!big", "'red' = any(labels) and not 'big' = any(labels)"));
        all.put("no labels", new Sample("label=none", "cardinality(labels) = 0"));
        all.put("any label", new Sample("label=!none", "cardinality(labels) > 0"));
        all.put("top level", new Sample("parentId=none", "parent_id is null"));
        all.put("common word", new Sample("q=report", "title ilike '%report%'"));
        all.put(
                "common word of what is open and urgent",
                new Sample(
                        "q=report&status=OPEN&priority=URGENT",
                        "title ilike '%report%' and status = 'OPEN' and priority = 4"));
        all.put("rare word", new Sample("q=unusual", "title ilike '%unusual%'"));
        all.put("beginning of a rare word", new Sample("q=unusu", "title ilike '%unusual%'"));
        all.put("typo in a rare word", new Sample("q=unusaul", "title ilike '%unusual%'"));
        all.put("word of a comment", new Sample("q=murmured", "id in (select task_id from comment)"));
        all.put(
                "words of two texts",
                new Sample("q=unusual murmured", "title ilike '%unusual%' and id in (select task_id from comment)"));
        all.put("not a word", new Sample("q=report -unusual", "title not ilike '%unusual%'"));
        all.put("no such word", new Sample("q=nowhere", "false"));
        all.put(
                "updated after",
                new Sample("updatedAfter=2026-01-04T00:00:00Z", "updated_at > '2026-01-04 00:00:00Z'"));
        all.put("due", new Sample("dueAfter=2026-06-20T00:00:00Z&dueBefore=2026-07-20T00:00:00Z", """
                (due_at > '2026-06-20 00:00:00Z' and due_at < '2026-07-20 00:00:00Z'
                  or due_on between '2026-06-20' and '2026-07-19')"""));
        all.put(
                "no due date",
                new Sample("due=none&status=OPEN", "due_at is null and due_on is null and status = 'OPEN'"));
        all.put("due and not", new Sample("due=none&dueAfter=2026-06-20T00:00:00Z", "false"));
        all.put("labelled and not", new Sample("label=l7&label=!l7", "false"));
        all.put(
                "several",
                new Sample(
                        "status=OPEN,DONE&label=red&q=report",
                        "status in ('OPEN', 'DONE') and 'red' = any(labels) and title ilike '%report%'"));
        return all;
    }

    private static TaskFilter parse(@Nullable UUID project, String query) {
        return new TaskFilter(
                project,
                value(query, "archived"),
                values(query, "status").stream()
                        .flatMap(text -> Arrays.stream(text.split(",", -1)))
                        .map(TaskStatus::valueOf)
                        .toList(),
                values(query, "priority"),
                values(query, "assigneeId"),
                values(query, "label"),
                values(query, "parentId"),
                value(query, "due"),
                instant(query, "dueBefore"),
                instant(query, "dueAfter"),
                instant(query, "updatedAfter"),
                value(query, "q"));
    }

    private static List<String> values(String query, String name) {
        return Arrays.stream(query.split("&", -1))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .toList();
    }

    private static @Nullable String value(String query, String name) {
        return values(query, name).stream().findFirst().orElse(null);
    }

    private static @Nullable Instant instant(String query, String name) {
        String text = value(query, name);
        return text == null ? null : Instant.parse(text);
    }
}
