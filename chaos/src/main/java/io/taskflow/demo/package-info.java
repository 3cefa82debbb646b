/** The way of one task through the whole system, over the public interface only. */
@NullMarked
package io.taskflow.demo;

import org.jspecify.annotations.NullMarked;
