package io.taskflow.service.http;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the records of their query parameters, those marked {@link ParameterObject}. */
final class ParameterObjectArgument implements HandlerMethodArgumentResolver {
    private final ObjectProvider<ParameterBinder> binder;

    ParameterObjectArgument(ObjectProvider<ParameterBinder> binder) {
        this.binder = binder;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(ParameterObject.class);
    }

    @Override
    public Record resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return binder.getObject()
                .bind(parameter.getParameterType().asSubclass(Record.class), request.getParameterMap());
    }
}
