/** What a trace says of a request. */
@NullMarked
package io.taskflow.service.trace;

import org.jspecify.annotations.NullMarked;
