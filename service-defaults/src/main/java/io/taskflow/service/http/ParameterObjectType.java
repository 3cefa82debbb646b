package io.taskflow.service.http;

import io.taskflow.service.problem.ProblemException;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;

/**
 * What there is to know of a record whose components are query parameters.
 *
 * @param components in their order, as the constructor takes them
 * @param types of the components, and of what they are lists of
 */
record ParameterObjectType<T>(
        ResolvableType type,
        Constructor<T> constructor,
        List<MethodParameter> components,
        List<Class<?>> types,
        ParameterNames names) {

    static <T> ParameterObjectType<T> of(Class<T> record) {
        ResolvableType type = ResolvableType.forClass(record);
        Constructor<T> constructor = BeanUtils.getResolvableConstructor(record);
        List<MethodParameter> components = IntStream.range(0, constructor.getParameterCount())
                .mapToObj(index -> new MethodParameter(constructor, index))
                .toList();
        List<Class<?>> types = StrictParameters.types(type).distinct().toList();
        return new ParameterObjectType<>(type, constructor, components, types, ParameterNames.of(record));
    }

    /** Throws the problem that the record itself found. */
    T construct(@Nullable Object[] values) {
        try {
            return BeanUtils.instantiateClass(constructor, values);
        } catch (BeanInstantiationException refused) {
            throw refused.getCause() instanceof ProblemException problem ? problem : refused;
        }
    }
}
