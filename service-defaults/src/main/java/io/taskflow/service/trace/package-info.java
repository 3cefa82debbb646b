/** What a trace says of a request beyond what the frameworks say by themselves. */
@NullMarked
package io.taskflow.service.trace;

import org.jspecify.annotations.NullMarked;
