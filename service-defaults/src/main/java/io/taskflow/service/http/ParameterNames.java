package io.taskflow.service.http;

import io.taskflow.service.page.PageQuery;
import io.taskflow.service.problem.InvalidField;
import io.taskflow.service.problem.InvalidFields;
import io.taskflow.service.problem.Pointers;
import io.taskflow.service.problem.ProblemException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * The names of an operation's parameters.
 *
 * @param areLists by name, whether a parameter may be given several times
 */
record ParameterNames(Map<String, Boolean> areLists) {

    static ParameterNames of(HandlerMethod operation) {
        Map<String, Boolean> names = new TreeMap<>();
        for (MethodParameter parameter : operation.getMethodParameters()) {
            RequestParam single = parameter.getParameterAnnotation(RequestParam.class);
            if (single != null) {
                names.put(name(single, parameter), isList(parameter.getParameterType()));
            } else if (parameter.getParameterType() == PageQuery.class) {
                PageQuery.PARAMETERS.forEach(name -> names.put(name, false));
            } else if (parameter.hasParameterAnnotation(ParameterObject.class)) {
                names.putAll(of(parameter.getParameterType()).areLists);
            }
        }
        mapped(operation).forEach(name -> names.put(name, false));
        return new ParameterNames(names);
    }

    static ParameterNames of(Class<?> record) {
        Map<String, Boolean> names = new TreeMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            names.put(component.getName(), isList(component.getType()));
        }
        return new ParameterNames(names);
    }

    static String name(RequestParam named, MethodParameter parameter) {
        return named.name().isEmpty() ? parameter.getParameter().getName() : named.name();
    }

    private static boolean isList(Class<?> type) {
        return Collection.class.isAssignableFrom(type);
    }

    /** What an operation is chosen by, beside its path. */
    private static Stream<String> mapped(HandlerMethod operation) {
        RequestMapping mapping =
                AnnotatedElementUtils.findMergedAnnotation(operation.getMethod(), RequestMapping.class);
        return mapping == null
                ? Stream.empty()
                : Arrays.stream(mapping.params()).map(condition -> condition.split("=", 2)[0]);
    }

    /** Throws a 400 problem for those that are not there, and for those given more often than once that take one value. */
    void check(Map<String, String[]> sent) {
        refuse(sent.entrySet().stream().flatMap(one -> problem(one.getKey(), one.getValue().length)));
    }

    /** Throws a 400 problem for those given more often than once that take one value. */
    void checkRepeated(Map<String, String[]> sent) {
        refuse(sent.entrySet().stream()
                .filter(one -> areLists.containsKey(one.getKey()))
                .flatMap(one -> problem(one.getKey(), one.getValue().length)));
    }

    private Stream<InvalidField> problem(String name, int values) {
        Boolean isList = areLists.get(name);
        if (isList == null) {
            return Stream.of(new InvalidField("/" + Pointers.escape(name), unknown(name)));
        }
        return values > 1 && !isList
                ? Stream.of(new InvalidField("/" + name, "must be given only once"))
                : Stream.empty();
    }

    private String unknown(String name) {
        if (name.indexOf('[') >= 0 || name.indexOf(']') >= 0) {
            return "is no parameter: repeat a name to give it several values";
        }
        Set<String> known = areLists.keySet();
        return "is not a known parameter; "
                + (known.isEmpty() ? "there are none here" : "known are " + String.join(", ", known));
    }

    private static void refuse(Stream<InvalidField> problems) {
        List<InvalidField> all = problems.sorted(InvalidFields.ORDER).toList();
        if (!all.isEmpty()) {
            throw ProblemException.invalid(all);
        }
    }
}
