package io.taskflow.service.problem;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** JSON Pointers (RFC 6901) out of the paths that Jackson and Bean Validation speak. */
public final class Pointers {
    private Pointers() {}

    /** {@code labels[2].name} → {@code /labels/2/name}; the empty path → the empty pointer, the whole document. */
    public static String ofPropertyPath(String path) {
        if (path.isEmpty()) {
            return "";
        }
        return "/" + path.replace("]", "").replace("[", "/").replace('.', '/');
    }

    /** As {@link #ofPropertyPath}, without the nodes that name no property, such as a list's element. */
    public static String of(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(escape(node.getKey().toString()));
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                pointer.append('/').append(escape(node.getName()));
            }
        }
        return pointer.toString();
    }

    /** Where in the document Jackson stopped. */
    public static String of(JacksonException problem) {
        List<JacksonException.Reference> path = problem.getPath();
        return path.stream().map(Pointers::step).collect(Collectors.joining());
    }

    /** One name as part of a pointer, with {@code ~} and {@code /} escaped. */
    public static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String step(JacksonException.Reference reference) {
        String name = reference.getPropertyName();
        return "/" + (name == null ? Integer.toString(reference.getIndex()) : escape(name));
    }
}
