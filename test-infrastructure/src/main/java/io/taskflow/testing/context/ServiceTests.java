package io.taskflow.testing.context;

import io.taskflow.testing.Part;
import io.taskflow.testing.ServiceTest;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Finds {@link ServiceTest} on test classes; named in {@code META-INF/spring.factories}. */
final class ServiceTests implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
        ServiceTest found = TestContextAnnotationUtils.findMergedAnnotation(testClass, ServiceTest.class);
        if (found == null) {
            return null;
        }
        EnumSet<Part> needs = EnumSet.noneOf(Part.class);
        needs.addAll(List.of(found.needs()));
        return new ServiceSettings(found.value(), needs);
    }
}
