package io.taskflow.testing.api;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/**
 * A table of a service's operations, {@code errors.csv}: {@code method | path | status | body}. A row with an error is called and has to be
 * answered so. The first row of each operation is also the call that is spoilt to provoke what follows from its arguments.
 */
public final class ErrorsTable {
    private static final String RESOURCE = "/errors.csv";

    private final List<List<String>> rows = Table.read(RESOURCE);
    private final DocumentedErrors errors;
    private final UnaryOperator<String> scene;
    private final ToIntFunction<Call> client;

    /** {@code scene} fills what stands in braces, but for {@code {random}}, an id of nothing. */
    public ErrorsTable(ApiDocument document, UnaryOperator<String> scene, ToIntFunction<Call> client) {
        this.errors = new DocumentedErrors(document, document.service() + "/src/test/resources" + RESOURCE);
        this.scene = scene;
        this.client = client;
    }

    /** What is documented and not provoked, or answered and not documented; empty when all is well. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>(errors.unprovoked(this::stands, this::base, client));
        for (List<String> row : rows) {
            int status = Integer.parseInt(row.get(2));
            if (status >= 400 && !errors.contains(operation(row), status)) {
                faults.add(operation(row) + ": " + status + " is answered, so document it");
            }
            int answer = status < 400 ? status : client.applyAsInt(call(row));
            if (answer != status) {
                faults.add(row + " was answered " + answer);
            }
        }
        return faults;
    }

    private boolean stands(DocumentedErrors.Documented error) {
        return rows.stream()
                .anyMatch(row ->
                        operation(row).equals(error.operation()) && Integer.parseInt(row.get(2)) == error.status());
    }

    private Call base(DocumentedErrors.Documented error) {
        return rows.stream()
                .filter(row -> operation(row).equals(error.operation()))
                .findFirst()
                .map(this::call)
                .orElseThrow(() -> new AssertionError("Add a row for " + error.operation() + " to errors.csv"));
    }

    private Call call(List<String> row) {
        String body = row.get(3);
        return Call.of(row.get(0), filled(row.get(1)), body.isEmpty() ? null : filled(body));
    }

    private String filled(String template) {
        return scene.apply(template.replace("{random}", UUID.randomUUID().toString()));
    }

    private static String operation(List<String> row) {
        return DocumentedErrors.shape(row.get(0) + " " + row.get(1));
    }
}
