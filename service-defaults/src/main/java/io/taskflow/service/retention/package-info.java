/** How services forget what is of no use any more. */
@NullMarked
package io.taskflow.service.retention;

import org.jspecify.annotations.NullMarked;
