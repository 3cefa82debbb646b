/** What the tests of the service stand on. */
@NullMarked
package io.taskflow.operations.support;

import org.jspecify.annotations.NullMarked;
