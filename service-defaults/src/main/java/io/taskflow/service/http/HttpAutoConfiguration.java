package io.taskflow.service.http;

import io.taskflow.service.problem.ProblemAutoConfiguration;
import io.taskflow.service.problem.Problems;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.convert.ConversionService;
import org.springframework.validation.Validator;
import org.springframework.web.bind.support.ConfigurableWebBindingInitializer;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The limits of requests: of bodies, enforced before anything else reads them, and of how many one person has under way. */
@AutoConfiguration(after = ProblemAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(HttpLimits.class)
public class HttpAutoConfiguration {

    @Bean
    StrictParameters strictParameters() {
        return new StrictParameters();
    }

    @Bean
    ConfigurableWebBindingInitializer strictBinding(
            @Qualifier("mvcConversionService") ConversionService conversions,
            @Qualifier("mvcValidator") Validator validator) {
        StrictBinding binding = new StrictBinding();
        binding.setConversionService(conversions);
        binding.setValidator(validator);
        return binding;
    }

    @Bean
    WebMvcConfigurer knownParameters() {
        return inFrontOfTheApi(new KnownParameters());
    }

    @Bean
    ParameterBinder parameterBinder(@Qualifier("mvcConversionService") ConversionService conversions) {
        return new ParameterBinder(conversions);
    }

    @Bean
    WebMvcConfigurer parameterObjects(ObjectProvider<ParameterBinder> binder) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ParameterObjectArgument(binder));
            }
        };
    }

    @Bean
    @ConditionalOnExpression("${taskflow.http.per-person:0} > 0")
    WebMvcConfigurer personLimit(HttpLimits limits) {
        return inFrontOfTheApi(new PersonLimit(limits.perPerson(), limits.perPersonWait()));
    }

    private static WebMvcConfigurer inFrontOfTheApi(HandlerInterceptor interceptor) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(interceptor).addPathPatterns("/api/**");
            }
        };
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(HttpLimits limits, Problems problems) {
        var filter = new BodyLimitFilter(limits.maxBodySize().toBytes(), problems);
        var registration = new FilterRegistrationBean<>(filter);
        // Behind the observation filter (HIGHEST_PRECEDENCE + 1), so that a refusal is traced and counted too.
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }
}
