package io.taskflow.testing.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Holds each error that a document names against calls that bring it about. Those of the whole house are not here: 429 is the
 * gateway's, and 503 that of tests in which a part is away.
 */
public final class DocumentedErrors {
    private final ApiDocument document;
    private final String table;

    /** {@code table} names the file in which rows are missing, where they are. */
    public DocumentedErrors(ApiDocument document, String table) {
        this.document = document;
        this.table = table;
    }

    /** An answer that the document names for an operation; the path has its variables in braces. */
    public record Documented(String method, String path, int status) {
        /** Method and path with one sign for each variable. */
        public String operation() {
            return shape(method + " " + path);
        }

        @Override
        public String toString() {
            return method + " " + path + " " + status;
        }
    }

    /** Method and path with one sign for each variable in braces, without a query. */
    public static String shape(String call) {
        return call.replaceAll("\\?.*", "").replaceAll("\\{[^}]*}", "*");
    }

    /** A call that is answered well, made anew each time, since it may be good only once. */
    @FunctionalInterface
    public interface GoodCalls {
        Call of(Documented error);
    }

    /** What is documented, but neither proven elsewhere nor provoked by spoiling a good call: says what to do about each. */
    public List<String> unprovoked(Predicate<Documented> proven, GoodCalls good, ToIntFunction<Call> client) {
        List<String> unprovoked = new ArrayList<>();
        for (Documented error : all()) {
            if (!proven.test(error) && !isProvoked(error, good, client)) {
                unprovoked.add(error + " is documented, but no call provokes it: add a row to " + table
                        + ", or take the answer out of the document");
            }
        }
        return unprovoked;
    }

    private static boolean isProvoked(Documented error, GoodCalls good, ToIntFunction<Call> client) {
        int ways = Provocations.of(error.status(), good.of(error)).size();
        for (int way = 0; way < ways; way++) {
            int answer = 0;
            for (Call call : Provocations.of(error.status(), good.of(error)).get(way)) {
                answer = client.applyAsInt(call);
            }
            if (answer == error.status()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the document names this answer. */
    public boolean contains(String operation, int status) {
        return all().stream().anyMatch(error -> error.operation().equals(operation) && error.status() == status);
    }

    private List<Documented> all() {
        List<Documented> errors = new ArrayList<>();
        document.json()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(call -> call.getValue().path("responses").propertyNames().stream()
                                .filter(status -> status.startsWith("4") && !status.equals("429"))
                                .forEach(status -> errors.add(new Documented(
                                        call.getKey().toUpperCase(Locale.ROOT),
                                        path.getKey(),
                                        Integer.parseInt(status))))));
        return errors;
    }
}
