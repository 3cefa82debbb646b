package io.taskflow.service.http;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.support.ConfigurableWebBindingInitializer;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Prepares what binds a request's single parameters to read them strictly. Not an {@code @InitBinder} method, which Spring would look
 * at anew for each parameter of each request.
 */
final class StrictBinding extends ConfigurableWebBindingInitializer {

    /** As many as there are operations. */
    private final Map<Method, Singles> known = new ConcurrentHashMap<>();

    @Override
    public void initBinder(WebDataBinder binder) {
        super.initBinder(binder);
        var request = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        Singles singles = singles(request);
        BlankParameters.refuse(request.getRequest()::getParameterValues, singles.parameters());
        StrictParameters.registerReaders(binder, singles.types().stream());
    }

    /** Nobody tells for which of the method's single parameters the binder is; so it is prepared for all of them. */
    private Singles singles(ServletRequestAttributes request) {
        Object handler =
                request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return handler instanceof HandlerMethod operation
                ? known.computeIfAbsent(operation.getMethod(), method -> Singles.of(operation))
                : Singles.NONE;
    }

    private record Singles(List<MethodParameter> parameters, List<Class<?>> types) {
        static final Singles NONE = new Singles(List.of(), List.of());

        static Singles of(HandlerMethod operation) {
            List<MethodParameter> parameters = Arrays.stream(operation.getMethodParameters())
                    .filter(Singles::isSingle)
                    .toList();
            List<Class<?>> types = parameters.stream()
                    .map(ResolvableType::forMethodParameter)
                    .<Class<?>>flatMap(StrictParameters::types)
                    .distinct()
                    .toList();
            return new Singles(parameters, types);
        }

        private static boolean isSingle(MethodParameter parameter) {
            return parameter.hasParameterAnnotation(RequestParam.class)
                    || parameter.hasParameterAnnotation(PathVariable.class);
        }
    }
}
