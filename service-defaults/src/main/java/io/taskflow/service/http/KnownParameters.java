package io.taskflow.service.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses parameters that an operation does not have: a filter that is misspelt would select everything, and nobody would know. */
final class KnownParameters implements HandlerInterceptor {
    private final Map<Method, ParameterNames> operations = new ConcurrentHashMap<>();

    /** Throws a 400 problem that names what is known. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() != null && handler instanceof HandlerMethod operation) {
            operations
                    .computeIfAbsent(operation.getMethod(), method -> ParameterNames.of(operation))
                    .check(request.getParameterMap());
        }
        return true;
    }
}
