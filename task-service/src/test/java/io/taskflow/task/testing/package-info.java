/** What the tests of this service stand on: the running service, its callers, the bus. */
@NullMarked
package io.taskflow.task.testing;

import org.jspecify.annotations.NullMarked;
