package io.taskflow.service.http;

import io.taskflow.service.problem.InvalidField;
import io.taskflow.service.problem.InvalidFields;
import io.taskflow.service.problem.JsonProblems;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.text.Lines;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;

/** Parameters that are there but blank, where Spring would act as if they were not: by a default value, or by an empty list. */
final class BlankParameters {
    private BlankParameters() {}

    /** Throws a 400 problem for those of a method's single parameters that have a default value. */
    static void refuse(Function<String, String @Nullable []> sent, List<MethodParameter> parameters) {
        refuse(parameters.stream().filter(BlankParameters::hasDefault).flatMap(parameter -> {
            RequestParam named = Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class));
            String name = ParameterNames.name(named, parameter);
            return blank(sent, name, parameter.getParameterType());
        }));
    }

    /** Throws a 400 problem for the lists of a parameter object. */
    static void refuse(Function<String, String @Nullable []> sent, ResolvableType object) {
        if (object.toClass().isRecord()) {
            refuse(Arrays.stream(object.toClass().getRecordComponents())
                    .filter(component -> Collection.class.isAssignableFrom(component.getType()))
                    .flatMap(list -> blank(sent, list.getName(), elementOf(list))));
        }
    }

    private static void refuse(Stream<InvalidField> blank) {
        List<InvalidField> all = blank.sorted(InvalidFields.ORDER).toList();
        if (!all.isEmpty()) {
            throw ProblemException.invalid(all);
        }
    }

    private static boolean hasDefault(MethodParameter parameter) {
        RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
        return named != null && !named.defaultValue().equals(ValueConstants.DEFAULT_NONE);
    }

    private static Class<?> elementOf(RecordComponent list) {
        return ResolvableType.forType(list.getGenericType()).getGeneric().toClass();
    }

    private static Stream<InvalidField> blank(Function<String, String @Nullable []> sent, String name, Class<?> type) {
        String[] values = sent.apply(name);
        return values == null || Arrays.stream(values).noneMatch(Lines::isBlank)
                ? Stream.empty()
                : Stream.of(new InvalidField(
                        "/" + name, type == String.class ? "must not be blank" : JsonProblems.expected(type)));
    }
}
