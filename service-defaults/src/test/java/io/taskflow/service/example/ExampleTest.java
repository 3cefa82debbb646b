package io.taskflow.service.example;

import io.taskflow.testing.Part;
import io.taskflow.testing.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestConstructor;

/** Runs the example service on a real port over a real database; all tests share the one instance. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = ExampleService.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ServiceTest(value = "task-service", needs = Part.POSTGRES)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface ExampleTest {}
