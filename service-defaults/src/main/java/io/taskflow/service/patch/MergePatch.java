package io.taskflow.service.patch;

import com.fasterxml.jackson.annotation.JsonValue;
import io.taskflow.service.problem.InvalidField;
import io.taskflow.service.problem.InvalidFields;
import io.taskflow.service.problem.JsonProblems;
import io.taskflow.service.problem.Pointers;
import io.taskflow.service.problem.ProblemException;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON Merge Patch (RFC 7396) for {@code T}, a record of the fields that may be patched. A request body of this type
 * ({@code application/merge-patch+json} or {@code application/json}) that is no JSON object is refused with 400; it may also be
 * part of a larger request.
 *
 * @param <T> the record of patchable fields; let Bean Validation on its components say what is acceptable
 */
public final class MergePatch<T> {
    /** The media type of RFC 7396. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectNode changes;
    private final JavaType type;
    private final String base;
    private final JsonMapper json;
    private final Validator validator;

    MergePatch(ObjectNode changes, JavaType type, String base, JsonMapper json, Validator validator) {
        this.changes = changes;
        this.type = type;
        this.base = base;
        this.json = json;
        this.validator = validator;
    }

    /** The names of the fields that the patch mentions, those set to null among them. */
    public Set<String> fields() {
        return Set.copyOf(changes.propertyNames());
    }

    /** Whether the patch mentions the field, even to clear it. */
    public boolean has(String field) {
        return changes.has(field);
    }

    /**
     * What {@code current} becomes. Throws a 400 problem with pointers for unknown fields, wrong types and broken rules; what broke the
     * same rule before, from a time when it was another, and is not mentioned stays as it is.
     */
    public T applyTo(T current) {
        ObjectNode target = json.valueToTree(current);
        refuseUnknown(target);
        T changed = read(Merge.apply(target, changes));
        List<InvalidField> broken = broken(changed);
        if (!broken.isEmpty()) {
            List<InvalidField> before = broken(current);
            broken.removeIf(field -> !mentions(field) && before.contains(field));
        }
        if (!broken.isEmpty()) {
            throw ProblemException.invalid(broken);
        }
        return changed;
    }

    /**
     * What the patch says of a field that {@code T} does not have; empty where it does not mention it. Throws a 400 problem for null, and
     * for what is no such value.
     */
    public <V> Optional<V> aside(String field, Class<V> of) {
        JsonNode value = changes.get(field);
        if (value == null) {
            return Optional.empty();
        }
        String pointer = base + "/" + Pointers.escape(field);
        if (value.isNull()) {
            throw ProblemException.invalid(pointer, "cannot be cleared");
        }
        try {
            return Optional.of(json.treeToValue(value, of));
        } catch (JacksonException problem) {
            throw JsonProblems.of(problem, pointer);
        }
    }

    /** The same without this field. */
    public MergePatch<T> without(String field) {
        ObjectNode others = changes.deepCopy();
        others.remove(field);
        return new MergePatch<>(others, type, base, json, validator);
    }

    private List<InvalidField> broken(T fields) {
        return new ArrayList<>(InvalidFields.of(base, validator.validate(fields)));
    }

    private boolean mentions(InvalidField field) {
        return changes.propertyNames().stream()
                .map(name -> base + "/" + Pointers.escape(name) + "/")
                .anyMatch((field.pointer() + "/")::startsWith);
    }

    /** The patch as JSON, for example as part of an idempotency fingerprint. */
    @JsonValue
    public ObjectNode asJson() {
        return changes.deepCopy();
    }

    private void refuseUnknown(ObjectNode target) {
        // Setting an unknown field to null would vanish in the merge.
        List<InvalidField> unknown = changes.propertyNames().stream()
                .filter(name -> !target.has(name))
                .map(name -> new InvalidField(base + "/" + Pointers.escape(name), "is not a field that can be changed"))
                .toList();
        if (!unknown.isEmpty()) {
            throw ProblemException.invalid(unknown);
        }
    }

    private T read(ObjectNode merged) {
        try {
            return json.treeToValue(merged, type);
        } catch (JacksonException problem) {
            throw JsonProblems.of(problem, base);
        }
    }
}
