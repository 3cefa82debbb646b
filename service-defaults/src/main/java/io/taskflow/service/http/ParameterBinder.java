package io.taskflow.service.http;

import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.web.InvalidArguments;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.validation.DataBinder;

/** Reads parameters that were kept, by the very rules that hold for those of a request. */
public final class ParameterBinder {
    private final ConversionService conversions;

    ParameterBinder(ConversionService conversions) {
        this.conversions = conversions;
    }

    /**
     * The record that a request with these parameters would bring.
     *
     * @param parameters each with all of its values; those that the record does not have are left out
     * @throws ProblemException 400, with pointers of the form {@code /name}
     */
    public <T extends Record> T bind(Class<T> type, Map<String, String[]> parameters) {
        ResolvableType target = ResolvableType.forClass(type);
        ParameterNames.of(type).checkRepeated(parameters);
        BlankParameters.refuse(parameters::get, target);
        DataBinder binder = new DataBinder(null, "parameters");
        binder.setTargetType(target);
        binder.setConversionService(conversions);
        StrictParameters.registerReaders(binder, StrictParameters.types(target));
        try {
            binder.construct(new Values(parameters));
        } catch (BeanInstantiationException refused) {
            throw refused.getCause() instanceof ProblemException problem ? problem : refused;
        }
        if (binder.getBindingResult().hasErrors()) {
            throw ProblemException.invalid(InvalidArguments.of(binder.getBindingResult()));
        }
        return Objects.requireNonNull(type.cast(binder.getTarget()));
    }

    private record Values(Map<String, String[]> parameters) implements DataBinder.ValueResolver {

        @Override
        public @Nullable Object resolveValue(String name, Class<?> type) {
            String[] values = parameters.get(name);
            if (values == null || values.length == 0) {
                return null;
            }
            return values.length == 1 ? values[0] : values;
        }

        @Override
        public Set<String> getNames() {
            return parameters.keySet();
        }
    }
}
