package io.taskflow.benchmarks.limit;

import static java.util.stream.Collectors.joining;

import io.taskflow.benchmarks.measure.DatabaseAccess;
import java.util.List;
import java.util.Map;

/** An INSERT with the very values that the service wrote, whatever columns the table has by now. */
record SampleInsert(DatabaseAccess databases, String database) {

    /**
     * The statement for a row like the one found.
     *
     * @param sample table that holds a row to be like
     * @param into table to insert into
     * @param fresh expressions for columns whose values have to differ
     */
    String like(String sample, String into, Map<String, String> fresh) {
        List<String> columns = databases.columns(database, into);
        String values = columns.stream()
                .map(column -> fresh.containsKey(column) ? fresh.get(column) : literal(sample, column))
                .collect(joining(", "));
        return "insert into " + into + " (" + String.join(", ", columns) + ") values (" + values + ")";
    }

    private String literal(String sample, String column) {
        return databases.texts(database, """
                        select quote_nullable(s.%1$s::text) || '::' || format_type(a.atttypid, a.atttypmod)
                        from (select * from %2$s limit 1) s, pg_attribute a
                        where a.attrelid = '%2$s'::regclass and quote_ident(a.attname) = '%1$s'""".formatted(column, sample)).getFirst();
    }
}
